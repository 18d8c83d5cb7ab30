import type { Agency } from '../../../../kernel/actor.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import type { PersonalDataKeys } from '../../../../platform/personal-data/keys.js'
import { type PersonalData, sealPerson } from '../../../../platform/personal-data/person.js'
import { storePerson } from '../../../../platform/personal-data/store.js'
import { mayBeSeated } from '../../../../policy/lvliang-2024-12/1-mechanisms/appointment.js'
import { seatsOf } from '../../../../policy/lvliang-2024-12/1-mechanisms/composition.js'
import { mechanismRegistered } from '../../../../policy/lvliang-2024-12/1-mechanisms/registered.js'
import { type MechanismLevel, type Seat, seat } from '../../../../policy/lvliang-2024-12/1-mechanisms/seat.js'
import { findMechanismUnit } from '../find-mechanism.js'
import { SEAT_TABLE, type SeatRow } from '../mechanism.reads.js'
import { MechanismSeatEntity } from '../mechanism-seat.entity.js'

/** What is hashed, stored and audited: of the person only a keyed digest. */
export interface AppointSeat extends ActionInput {
  readonly unitId: string
  readonly role: Seat['role']
  readonly memberAgency?: Agency | null
  readonly memberUnitId?: string | null
  readonly post: string
  readonly since: string
  readonly personDigest: string
}

interface Locked {
  readonly level: MechanismLevel
  readonly registered: boolean
  readonly counties: readonly string[]
  readonly held: readonly Seat[]
}

type Known = Facts<AppointSeat, null, Locked>

async function lock(em: Em, { unitId, since }: AppointSeat): Promise<Locked | ReturnType<typeof refused>> {
  const unit = await findMechanismUnit(em, unitId)
  if (!unit) return refused(refuse(NOT_FOUND, {}, 'unitId'))
  // The mechanism's row is the lock: two clerks who fill the same seat meet here.
  const registered = (await em.execute('select 1 from mechanism where unit_id = ? for update', [unitId])).length > 0
  const counties = await em.execute<{ id: string }[]>(`select id from reporting_unit where parent_id = ? and kind <> 'CITY'`, [unitId])
  const held = await em.execute<Seat[]>(
    `select role, member_agency as agency, member_unit_id as county from mechanism_seat where unit_id = ? and coalesce(until, 'infinity') > ?`,
    [unitId, since],
  )
  return { level: unit.level, registered, counties: counties.map(({ id }) => id), held }
}

const isRegistered = ({ locked }: Known) => mechanismRegistered(locked.registered, 'unitId')

const isFree = ({ input, locked }: Known) =>
  // Liaisons are registered as such (L-47): no seat is filled twice.
  mayBeSeated(
    seat(input.role, input.memberAgency ?? null, input.memberUnitId ?? null),
    seatsOf(locked.level, locked.counties).filter(({ role }) => role !== 'LIAISON'),
    locked.held,
  )

/** 吕梁 一, 三(二), 附件2 (L-05 … L-07, L-50): who sits in a mechanism. Name and numbers reach the database sealed, or not at all. */
export const appointSeat = (keys: PersonalDataKeys, person: PersonalData) =>
  action({
    name: 'appointSeat',
    ask: asksNobody,
    lock,
    rules: [isRegistered, isFree],
    record: async (em: Em, { input, actor }: Known) => {
      const personId = crypto.randomUUID()
      await storePerson(em, personId, input.unitId, sealPerson(keys, personId, person))
      const { unitId, role, memberAgency = null, memberUnitId = null, post, since } = input
      const held = em.create(MechanismSeatEntity, {
        ...{ id: crypto.randomUUID(), unitId, role, memberAgency, memberUnitId, post, since, personId, version: 1 },
        ...reportedBy(actor),
      })
      const answer = await readBack<SeatRow>(em.persist(held), SEAT_TABLE, held.id)
      return { answer, unitId, subjects: [held.id, personId], events: [] }
    },
  })
