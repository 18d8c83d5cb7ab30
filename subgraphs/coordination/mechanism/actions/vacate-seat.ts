import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { SEAT_TABLE, type SeatRow } from '../mechanism.reads.js'
import { SEAT_DATES } from '../mechanism-refusals.js'
import { MechanismSeatEntity } from '../mechanism-seat.entity.js'

interface Input extends ActionInput {
  readonly id: string
  readonly until: string
  readonly expectedVersion: number
}

interface Locked {
  readonly version: number
  readonly since: string
  readonly until: string | null
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [found] = await em.execute<Locked[]>('select version, since::text as since, until::text as until from mechanism_seat where id = ? for update', [id])
  return found ?? refused(refuse(NOT_FOUND, {}, 'id'))
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const datesFit = ({ input: { until }, locked, today }: Known) =>
  locked.until === null && until >= locked.since && until <= today ? null : refuse(SEAT_DATES, {}, 'until')

async function record(em: Em, { input, actor }: Known) {
  const held = em.assign(await em.findOneOrFail(MechanismSeatEntity, input.id), { until: input.until, ...reportedBy(actor) })
  const answer = await readBack<SeatRow>(em, SEAT_TABLE, held.id)
  return { answer, unitId: held.unitId, subjects: [held.id, held.personId], events: [] }
}

/** From that day on nobody sits there: it is among the empty seats until somebody follows. */
export const vacateSeat = action({ name: 'vacateSeat', ask: asksNobody, lock, rules: [versionIsKnown, datesFit], record })
