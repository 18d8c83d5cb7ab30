import type { Em } from '../../../../platform/database/orm.js'
import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'
import type { Sent } from '../../../../platform/outbound/post-pinned.js'
import { NOTICE_COLUMNS, type NoticeOrEnd, type NoticeRow } from '../../notice/notice.reads.js'
import { readableTypes } from '../../notice/notices-since.js'
import type { Lane } from '../jobs.js'
import { disable, nothingArrivedSince } from './disable.js'
import { ENDPOINT_COLUMNS, type Endpoint, inService, ownerOf, sightOf } from './endpoint.js'
import { type DeliveryPolicy, waitAfter } from './policy.js'

export interface Waiting {
  readonly id: string
  readonly number: string | null
  readonly attempts: number
  readonly waitMs: number
}

export interface NextInLane {
  readonly endpoint: Endpoint
  readonly delivery: Waiting
}

const NEXT = `select ${ENDPOINT_COLUMNS}, d.id as "deliveryId", d.number::text, d.attempts, extract(epoch from d.next_attempt_at - clock_timestamp()) * 1000 as "waitMs"
  from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
  where d.endpoint_id = ? and d.project_id = ? and d.state = 'PENDING' order by d.number nulls first, d.seq limit 1`

interface NextRow extends Endpoint {
  readonly deliveryId: string
  readonly number: string | null
  readonly attempts: number
  readonly waitMs: string
}

/** The oldest that waits: what is younger waits behind it, however long it takes. */
export async function nextInLane(runtime: SubgraphRuntime, { endpointId, projectId }: Lane): Promise<NextInLane | null> {
  const [row] = await inService(runtime, (em) => em.execute<NextRow[]>(NEXT, [endpointId, projectId]))
  if (!row) return null
  const { deliveryId: id, number, attempts, waitMs, ...endpoint } = row
  return { endpoint, delivery: { id, number, attempts, waitMs: Number(waitMs) } }
}

const SEEN = { name: 'notice.seen', text: `select ${NOTICE_COLUMNS} from notice where notice.number = $1::bigint and record_type = any ($2::text[])` }

/** The notice as its receiver may read it at this moment; null when it is not his to know any more. */
export async function seenBy(runtime: SubgraphRuntime, endpoint: Endpoint, number: string): Promise<NoticeRow | null> {
  const types = readableTypes(ownerOf(endpoint), runtime.matrix)
  const [row] = await runtime.reader.read<NoticeOrEnd & NoticeRow>(sightOf(runtime, endpoint), SEEN, [number, types])
  return row ?? null
}

const MARK = `update webhook_delivery set state = ?, attempts = attempts + ?, last_attempt_at = case ? when 0 then last_attempt_at else clock_timestamp() end,
    last_status = ?, last_fault = ?, next_attempt_at = clock_timestamp() + ? * interval '1 millisecond' where id = ? and state = 'PENDING'`

type Marked = 'PENDING' | 'DELIVERED' | 'DEAD' | 'WITHDRAWN'

const mark = (em: Em, id: string, state: Marked, { status, fault }: Sent, waitMs = 0, attempts = 1): Promise<unknown> =>
  em.execute(MARK, [state, attempts, attempts, status, fault, waitMs, id])

export const withdraw = (runtime: SubgraphRuntime, { id }: Waiting): Promise<unknown> =>
  inService(runtime, (em) => mark(em, id, 'WITHDRAWN', { status: null, fault: null }, 0, 0))

export const isDelivered = ({ status }: Sent): boolean => status !== null && status >= 200 && status < 300

/** What came of a try. Where nobody is there any more the endpoint is disabled, and what waits is kept (X13). */
export async function settle(runtime: SubgraphRuntime, { endpoint, delivery }: NextInLane, sent: Sent, policy: DeliveryPolicy): Promise<Marked> {
  const wait = waitAfter(policy, delivery.attempts + 1)
  const state: Marked = isDelivered(sent) ? 'DELIVERED' : wait === null ? 'DEAD' : 'PENDING'
  await inService(runtime, async (em) => {
    await mark(em, delivery.id, state, sent, wait ?? 0)
    if (sent.status === 410) await disable(em, endpoint, 'GONE')
    else if (state === 'DEAD' && (await nothingArrivedSince(em, delivery.id))) await disable(em, endpoint, 'UNREACHABLE')
  })
  return state
}
