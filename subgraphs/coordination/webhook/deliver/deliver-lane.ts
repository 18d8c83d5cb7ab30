import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'
import { postPinned } from '../../../../platform/outbound/post-pinned.js'
import { PUBLIC_ONLY } from '../../../../platform/outbound/settings.js'
import type { NoticeRow } from '../../notice/notice.reads.js'
import { sightIsKnown } from '../../notice/notices-since.js'
import type { Lane } from '../jobs.js'
import { secretOf } from '../secret.js'
import { isDelivered, type NextInLane, nextInLane, seenBy, settle, withdraw } from './attempt.js'
import { ownerOf, sightOf } from './endpoint.js'
import { claim, comeBack, release } from './lane.js'
import type { DeliveryPolicy } from './policy.js'

export interface Delivering {
  readonly runtime: SubgraphRuntime
  readonly policy: DeliveryPolicy
  readonly onError: (error: unknown) => void
}

/** A lane with much in it gives way to others now and then. */
const MOST_AT_ONCE = 50
const HELD_BY_ANOTHER_MS = 1000
const SIGHT_UNKNOWN_MS = 1000

/** When to come back to the lane: null when nothing waits there that could be sent. */
type ComeBack = number | null

async function send({ runtime, policy }: Delivering, { endpoint, delivery }: NextInLane, notice: NoticeRow | null) {
  const { personalData, outbound = PUBLIC_ONLY } = runtime
  if (!personalData) throw new Error('opened without the master key')
  const salts = endpoint.previousSalt === null ? [endpoint.salt] : [endpoint.salt, endpoint.previousSalt]
  const { messageOf } = await import('./message.js')
  const message = messageOf(
    delivery.id,
    notice,
    salts.map((salt) => secretOf(personalData, endpoint.id, salt)),
  )
  return postPinned({ url: endpoint.url, ...message }, { rules: outbound, timeoutMs: policy.timeoutMs })
}

/** One message: looked at with its receiver's rights of now, sent, and marked. `next` when the one behind it may go. */
async function deliverOne(delivering: Delivering, found: NextInLane): Promise<ComeBack | 'next'> {
  const { runtime, policy, onError } = delivering
  const { endpoint, delivery } = found
  if (endpoint.state !== 'ACTIVE') return null
  if (delivery.waitMs > 0) return delivery.waitMs
  if (!sightIsKnown(ownerOf(endpoint), sightOf(runtime, endpoint))) return SIGHT_UNKNOWN_MS
  const notice = delivery.number === null ? null : await seenBy(runtime, endpoint, delivery.number)
  if (delivery.number !== null && !notice) {
    await withdraw(runtime, delivery)
    return 'next'
  }
  const sent = await send(delivering, found, notice)
  const state = await settle(runtime, found, sent, policy)
  if (state === 'DEAD') onError(new Error(`delivery ${delivery.id} to endpoint ${endpoint.id} failed for the last time: ${sent.fault ?? sent.status}`))
  return isDelivered(sent) || state === 'DEAD' ? 'next' : 0
}

/** Sends what waits for one endpoint in one project, in order, alone. What fails holds up what is behind it until it has arrived or is given up. */
export async function deliverLane(delivering: Delivering, lane: Lane): Promise<void> {
  const { runtime } = delivering
  const sender = crypto.randomUUID()
  for (let sent = 0; ; sent++) {
    if (!(await claim(runtime, lane, sender))) return comeBack(runtime, lane, HELD_BY_ANOTHER_MS)
    const found = sent < MOST_AT_ONCE ? await nextInLane(runtime, lane) : null
    const after = found ? await deliverOne(delivering, found) : sent < MOST_AT_ONCE ? null : 0
    if (after === 'next') continue
    await release(runtime, lane, sender)
    return after === null ? undefined : comeBack(runtime, lane, after === 0 ? ((await nextInLane(runtime, lane))?.delivery.waitMs ?? 0) : after)
  }
}
