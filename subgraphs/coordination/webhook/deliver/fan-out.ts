import type { Em } from '../../../../platform/database/orm.js'
import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'
import { NOTICES_AFTER, type NoticeOrEnd } from '../../notice/notice.reads.js'
import { readableTypes, sightIsKnown } from '../../notice/notices-since.js'
import { addLaneJob, NO_PROJECT } from '../jobs.js'
import { ENDPOINT_COLUMNS, type Endpoint, inService, ownerOf, sightOf } from './endpoint.js'

const BATCH = 200

export const activeEndpoints = (runtime: SubgraphRuntime): Promise<Endpoint[]> =>
  inService(runtime, (em) => em.execute<Endpoint[]>(`select ${ENDPOINT_COLUMNS} from webhook_endpoint e where e.state = 'ACTIVE' order by e.id`))

const PUT_DOWN = `insert into webhook_delivery (endpoint_id, number, topic, project_id)
  select ?, n.number, n.topic, coalesce(n.project_id, '${NO_PROJECT}') from notice n where n.number = any (?::bigint[]) order by n.number
  on conflict (endpoint_id, number) do nothing returning project_id as "projectId"`

const MOVE = 'update webhook_endpoint set position = greatest(position, ?::bigint) where id = ?'

async function putDown(em: Em, endpoint: Endpoint, numbers: readonly string[], position: string): Promise<void> {
  const made = await em.execute<{ projectId: string }[]>(PUT_DOWN, [endpoint.id, `{${numbers.join(',')}}`])
  await em.execute(MOVE, [position, endpoint.id])
  for (const projectId of new Set(made.map(({ projectId }) => projectId))) await addLaneJob(em, { endpointId: endpoint.id, projectId })
}

/** Puts down what the endpoint's owner may be told of since last time; true if more is left. While a bank's sight is not known its place stays. */
export async function fanOut(runtime: SubgraphRuntime, endpoint: Endpoint): Promise<boolean> {
  const [owner, sight] = [ownerOf(endpoint), sightOf(runtime, endpoint)]
  if (!sightIsKnown(owner, sight)) return false
  const values = [endpoint.position, readableTypes(owner, runtime.matrix), endpoint.topics, BATCH]
  const rows = await runtime.reader.read<NoticeOrEnd>(sight, NOTICES_AFTER, values)
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]))
  const drained = numbers.length < BATCH
  const position = drained ? rows[0]?.head : numbers.at(-1)
  if (position === undefined || BigInt(position) <= BigInt(endpoint.position)) return false
  await inService(runtime, (em) => putDown(em, endpoint, numbers, position))
  return !drained
}
