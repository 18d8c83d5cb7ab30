import { canonical } from '../kernel/canonical.js'
import { NINE_AGENCIES } from '../policy/lvliang-2024-12/1-mechanisms/seat.js'
import { appointSeat } from '../subgraphs/coordination/mechanism/actions/appoint-seat.js'
import { registerMechanism } from '../subgraphs/coordination/mechanism/actions/register-mechanism.js'
import { act, clerk, type Runtimes, runtimeOf } from './acting.js'
import { idOf } from './random.js'
import { DEMO_UNITS, type DemoUnit, unitId } from './units.js'

/** 石楼县 has not set its mechanism up; in 岚县 nobody sits for the tax bureau and the central bank. */
const NONE = '石楼县'
const INCOMPLETE = '岚县'

const LVLIANG = DEMO_UNITS.filter(({ parentId, id }) => id === unitId('吕梁市') || parentId === unitId('吕梁市'))

/** Whether the unit has registered its mechanism: only then does it keep a list and push. */
export const hasMechanism = ({ id, name }: Pick<DemoUnit, 'id' | 'name'>): boolean => name !== NONE && LVLIANG.some((unit) => unit.id === id)

type SeatOf = Pick<Parameters<ReturnType<typeof appointSeat>['ask']>[1], 'role' | 'memberAgency' | 'post'>

const countySeatsOf = ({ name }: DemoUnit): readonly SeatOf[] => [
  { role: 'LEADER', post: '县级政府分管负责同志' },
  { role: 'OFFICE_DIRECTOR', post: '住建局分管负责同志' },
  { role: 'CONTACT', post: '住建局房产股股长' },
  ...NINE_AGENCIES.filter((agency) => name !== INCOMPLETE || (agency !== 'TAXATION' && agency !== 'CENTRAL_BANK')).map(
    (memberAgency): SeatOf => ({ role: 'MEMBER', memberAgency, post: '分管负责同志' }),
  ),
]

const citySeats: readonly SeatOf[] = [
  { role: 'LEADER', post: '市政府分管住建副市长' },
  { role: 'DEPUTY_LEADER', memberAgency: 'HOUSING', post: '市住建局主要负责人' },
  { role: 'DEPUTY_LEADER', memberAgency: 'NFRA', post: '金监分局主要负责人' },
  { role: 'OFFICE_DIRECTOR', memberAgency: 'HOUSING', post: '市住建局分管负责同志' },
]

/** Nobody's name and nobody's number. */
const PERSON = { name: '示例同志', phone: '10000000000', fax: null, email: null }

/** Mechanisms of the city and its counties and who sits in them, each registered by the unit's own office. */
export async function fillMechanisms(runtimes: Runtimes): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  const { personalData } = coordination
  if (!personalData) throw new Error('the demonstration needs the keys of personal data')
  const appoint = appointSeat(personalData, PERSON)
  const personDigest = personalData.digest(canonical(PERSON))
  for (const [n, unit] of LVLIANG.entries()) {
    if (!hasMechanism(unit)) continue
    const [office, city] = [clerk('MECHANISM_OFFICE', unit.id), unit.kind === 'CITY']
    await act(coordination, office, registerMechanism, {
      ...{ idempotencyKey: idOf(`mechanism ${unit.name}`), unitId: unit.id, officeAgency: 'HOUSING' as const },
      ...{ establishedOn: '2024-03-04', documentNumber: `${unit.name}示例政办发〔2024〕${n + 1}号` },
      ...(city ? {} : { reportedOn: n % 4 === 3 ? '2024-03-13' : '2024-03-05', planDocumentNumber: `${unit.name}示例政办发〔2024〕${n + 21}号` }),
      ...(city ? {} : { planIssuedOn: n % 5 === 4 ? '2024-03-07' : '2024-03-05' }),
    })
    for (const [index, seat] of (city ? citySeats : countySeatsOf(unit)).entries()) {
      const idempotencyKey = idOf(`seat ${unit.name} ${index}`)
      await act(coordination, office, appoint, { idempotencyKey, unitId: unit.id, since: '2024-03-04', personDigest, ...seat })
    }
  }
}
