import type { Agency } from '../kernel/actor.js'
import { canonical } from '../kernel/canonical.js'
import { NINE_AGENCIES } from '../policy/lvliang-2024-12/1-mechanisms/seat.js'
import { registerLiaisonOfficer } from '../subgraphs/coordination/liaison/actions/register-liaison-officer.js'
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

type SeatOf = Pick<Parameters<ReturnType<typeof appointSeat>['ask']>[1], 'role' | 'memberAgency' | 'memberUnitId' | 'post'>

const countySeatsOf = ({ name }: DemoUnit): readonly SeatOf[] => [
  { role: 'LEADER', post: '县级政府分管负责同志' },
  { role: 'OFFICE_DIRECTOR', post: '住建局分管负责同志' },
  { role: 'CONTACT', post: '住建局房产股股长' },
  ...NINE_AGENCIES.filter((agency) => name !== INCOMPLETE || (agency !== 'TAXATION' && agency !== 'CENTRAL_BANK')).map(
    (memberAgency): SeatOf => ({ role: 'MEMBER', memberAgency, post: '分管负责同志' }),
  ),
]

/** 附件1: who keeps in touch for each of the nine. */
const LIAISONS: readonly (readonly [Agency, string])[] = [
  ['HOUSING', '市住建局 房产科科长'],
  ['NFRA', '国家金融监督管理总局吕梁监管分局 统信科科长'],
  ['DEVELOPMENT_REFORM', '市发展改革委 投资科科长'],
  ['NATURAL_RESOURCES', '市规划和自然资源局 自然资源开发利用科科长'],
  ['MARKET_REGULATION', '吕梁市市场监督管理局 信用监管科科长'],
  ['ADMIN_APPROVAL', '吕梁市行政审批服务管理局 工程规划建设科科长'],
  ['FINANCIAL_AFFAIRS', '市政府金融工作办公室 银行保险科科长'],
  ['CENTRAL_BANK', '中国人民银行吕梁市分行 货币信贷管理科科长'],
  ['TAXATION', '国家税务总局吕梁市税务局 财产和行为税科科长'],
]

/** In the city's mechanism nobody sits for 石楼县 yet, nor for the central bank's branch. */
const citySeats: readonly SeatOf[] = [
  { role: 'LEADER', post: '市政府分管住建副市长' },
  { role: 'DEPUTY_LEADER', memberAgency: 'HOUSING', post: '市住建局主要负责人' },
  { role: 'DEPUTY_LEADER', memberAgency: 'NFRA', post: '金监分局主要负责人' },
  { role: 'OFFICE_DIRECTOR', memberAgency: 'HOUSING', post: '市住建局分管负责同志' },
  ...NINE_AGENCIES.filter((agency) => agency !== 'CENTRAL_BANK').map((memberAgency): SeatOf => ({ role: 'MEMBER', memberAgency, post: '分管负责同志' })),
  ...LVLIANG.filter(({ name, kind }) => kind !== 'CITY' && name !== NONE).map(
    ({ id }): SeatOf => ({ role: 'MEMBER', memberUnitId: id, post: '县（市、区）人民政府分管负责同志' }),
  ),
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
  const register = registerLiaisonOfficer(personalData, PERSON)
  const city = { unitId: unitId('吕梁市'), since: '2024-03-04', personDigest }
  for (const [seat, post] of LIAISONS) {
    const idempotencyKey = idOf(`liaison ${seat}`)
    await act(coordination, clerk('MECHANISM_OFFICE', city.unitId), register, { idempotencyKey, ...city, seat, post })
  }
}
