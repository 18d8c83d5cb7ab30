import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importInto } from '../../../assembly/import/import-into.js'
import { IMPORT_KINDS } from '../../../assembly/import/kinds.js'
import { readMatrix } from '../../../platform/access/matrix.js'
import { openSubgraph } from '../../../platform/graph/open.js'
import { buildSubgraph } from '../../../platform/graph/subgraph.js'
import { PLATFORM_REFUSALS } from '../../../platform/refusals.js'
import { PROJECT_ROOT } from '../../../platform/root.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { agencyOf, idOf } from '../../support/actors.js'
import { peakMegabytes } from '../../support/peak-memory.js'

/** Run as a process of its own, so that what it measures is the import alone: `node measure-import.js URL FILE [KIND]`. */
const [url = '', path = '', name = 'presale-permits'] = process.argv.slice(2)
const matrix = readMatrix(readFileSync(join(PROJECT_ROOT, 'schema/authorization.csv'), 'utf8'))
const refusals = [...PLATFORM_REFUSALS, ...projects.refusals]
const ask = () => Promise.reject(new Error('an import asks nobody'))
const runtime = await openSubgraph({
  definition: projects,
  graph: await buildSubgraph(projects),
  url,
  matrix,
  refusals,
  ask,
  sources: [],
  onInboxError: () => undefined,
})
const kind = IMPORT_KINDS[name]
if (!kind) throw new Error('no such import')
const started = performance.now()
const { result } = await importInto(runtime, kind, agencyOf('HOUSING', idOf('样本市')), { path })
const seconds = (performance.now() - started) / 1000
await runtime.close()
const { user, system } = process.cpuUsage()
const totals = result.state === 'REFUSED' ? null : result.totals
const counts = totals && { rows: totals.rows, created: totals.created, unchanged: totals.unchanged, refused: totals.refusedRows }
console.log(JSON.stringify({ ...counts, seconds, cpuSeconds: (user + system) / 1_000_000, megabytes: peakMegabytes() }))
