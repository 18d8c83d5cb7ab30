import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMatrix } from '../../platform/access/matrix.js'
import { openSubgraph } from '../../platform/graph/open.js'
import { buildSubgraph } from '../../platform/graph/subgraph.js'
import { keysFrom } from '../../platform/personal-data/keys.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { startDelivering } from '../../subgraphs/coordination/webhook/deliver/start-delivering.js'

/** A process that delivers what waits in the database of its first argument, to the port of its second, until it is killed. */
const [, , url = '', port = ''] = process.argv
const runtime = await openSubgraph({
  definition: coordination,
  graph: await buildSubgraph(coordination),
  url,
  matrix: readMatrix(readFileSync(join(PROJECT_ROOT, 'schema/authorization.csv'), 'utf8')),
  refusals: [],
  ask: () => Promise.reject(new Error('nobody is asked')),
  sources: [],
  onInboxError: () => undefined,
  personalData: keysFrom('a master key of this test'),
  outbound: { allowHttp: true, networks: ['127.0.0.0/8'], ports: [Number(port)] },
})
startDelivering(runtime, () => undefined)
setInterval(() => undefined, 1000)
