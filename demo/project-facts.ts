import { syntheticUscc } from './codes.js'
import { idOf, type Random, randomOf } from './random.js'
import type { DemoUnit } from './units.js'

/** The demonstration's present: everything is dated before it. */
export const DEMO_TODAY = '2026-10-31'

const fact = (id: string, unitId: string, subjectId: string | null) => ({ id, unitId, subjectId })

const NAMES = ['滨河', '锦绣', '阳光', '翠湖', '金桂', '御景', '和泰', '书香', '紫云', '景明'] as const
const SORTS = ['花园', '家园', '新城', '名邸', '雅苑', '府'] as const

const wan = (amount: number): bigint => BigInt(amount) * 1_000_000n

const month = (back: number): string => {
  const at = 2026 * 12 + 9 - back
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

export interface ProjectPlan {
  readonly key: string
  readonly unit: DemoUnit
  readonly random: Random
  readonly projectId: string
  readonly developerId: string
  readonly developerName: string
  readonly developerUscc: string
  readonly buildingIds: readonly string[]
  /** Scope by scope, the buildings it holds. */
  readonly scopes: readonly { readonly id: string; readonly name: string; readonly buildingIds: readonly string[] }[]
  readonly stopped: boolean
  readonly investmentFen: bigint
}

/** The skeleton that all agencies' facts hang on: who develops what, in how many buildings and scopes. */
export function planProject(unit: DemoUnit, n: number): ProjectPlan {
  const key = `${unit.name} ${n}`
  const random = randomOf(`project ${key}`)
  const developer = `${unit.name} ${Math.floor(n / 3)}`
  const buildingIds = Array.from({ length: random.int(3, 6) }, (_, index) => idOf(`building ${key} ${index}`))
  const half = Math.ceil(buildingIds.length / 2)
  const phases = random.chance(40) ? [buildingIds.slice(0, half), buildingIds.slice(half)] : [buildingIds]
  return {
    key,
    unit,
    random,
    projectId: idOf(`project ${key}`),
    developerId: idOf(`enterprise ${developer}`),
    developerName: `${unit.name}示例第${Math.floor(n / 3) + 1}房地产开发有限公司`,
    developerUscc: syntheticUscc(unit.code ?? '141100', Math.floor(n / 3) + (unit.code === null ? 5000 : 0)),
    buildingIds,
    scopes: phases.map((ids, index) => ({ id: idOf(`scope ${key} ${index}`), name: phases.length === 1 ? '全部' : `${index + 1}期`, buildingIds: ids })),
    stopped: random.chance(12),
    investmentFen: wan(random.int(8_000, 90_000)),
  }
}

export const enterpriseOf = ({ developerId, developerName, developerUscc, unit, random }: ProjectPlan) => ({
  ...fact(developerId, unit.id, developerId),
  uscc: developerUscc,
  name: developerName,
  nameKey: developerName,
  ownership: random.pick(['STATE', 'PRIVATE', 'MIXED', 'FOREIGN']),
  qualification: random.pick(['一级', '二级', '三级']),
})

export function projectOf({ projectId, developerId, unit, random, key, investmentFen }: ProjectPlan, n: number) {
  return {
    ...fact(projectId, unit.id, projectId),
    code: unit.code === null ? null : `2405-${unit.code}-04-01-${String(n).padStart(5, '0')}0`,
    name: `${unit.name}示例${random.pick(NAMES)}${random.pick(SORTS)}${n + 1}号`,
    marketingName: random.chance(30) ? `示例·${random.pick(NAMES)}` : null,
    kind: unit.name === '舞阳县' ? 'SHANTYTOWN_RENOVATION' : 'COMMODITY_HOUSING',
    address: `${unit.name}示例路${(n % 200) + 1}号（${key.length}地块）`,
    developerId,
    filedOn: `2024-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    totalInvestmentFen: investmentFen,
    plannedCompletion: `2027-0${random.int(1, 9)}-28`,
  }
}

export const buildingsOf = ({ buildingIds, projectId, unit, random }: ProjectPlan) =>
  buildingIds.map((id, index) => ({
    ...fact(id, unit.id, id),
    projectId,
    number: `${index + 1}号楼`,
    use: '住宅',
    floorArea: `${random.int(4_000, 22_000)}.${random.int(10, 99)}`,
    dwellings: random.int(36, 180),
  }))

export const scopesOf = ({ scopes, projectId, unit }: ProjectPlan) =>
  scopes.map(({ id, name, buildingIds }) => ({ ...fact(id, unit.id, id), projectId, name, kind: scopes.length === 1 ? 'WHOLE' : 'PHASE', buildingIds }))

export const scopeBuildingsOf = ({ scopes, unit }: ProjectPlan) =>
  scopes.flatMap(({ id, buildingIds }) =>
    buildingIds.map((buildingId) => ({
      ...fact(idOf(`scope building ${id} ${buildingId}`), unit.id, id),
      scopeId: id,
      buildingId,
      fromDay: '2024-03-01',
      toDay: null,
    })),
  )

export function progressOf({ projectId, unit, key, stopped, random, investmentFen }: ProjectPlan, months: number) {
  const now = random.int(20, 95)
  return Array.from({ length: months }, (_, back) => {
    const percent = Math.max(1, now - back * 3)
    return {
      ...fact(idOf(`progress ${key} ${back}`), unit.id, projectId),
      projectId,
      month: month(back + 1),
      status: stopped && back < 4 ? 'SHORT_TERM_STOPPED' : 'UNDER_CONSTRUCTION',
      physicalProgress: `${percent}.00`,
      completedInvestmentFen: (investmentFen * BigInt(percent)) / 100n,
    }
  })
}

export const stopsOf = ({ stopped, projectId, unit, key }: ProjectPlan) =>
  stopped
    ? [{ ...fact(idOf(`stop ${key}`), unit.id, projectId), projectId, stoppedOn: '2026-06-20', resumedOn: null, cause: '资金暂时不足', reverifiedOn: null }]
    : []

export function violationsOf({ random, projectId, developerId, unit, key }: ProjectPlan, n: number) {
  if (!random.chance(15)) return []
  const serious = random.chance(20)
  const penaltyFen = wan(random.int(1, 20))
  const corrected = random.chance(50)
  return [
    {
      ...fact(idOf(`violation ${key}`), unit.id, projectId),
      enterpriseId: developerId,
      projectId,
      documentNumber: `${unit.name}市监罚字〔2026〕${n + 1}号`,
      matter: '广告宣传不实',
      serious,
      seriousDocument: serious ? `${unit.name}市监严违认字〔2026〕${n + 1}号` : null,
      penaltyFen,
      decidedOn: '2026-05-18',
      status: corrected ? 'CORRECTED' : 'OPEN',
      closedOn: corrected ? '2026-08-03' : null,
      closedWhy: corrected ? '已整改并通过复查' : null,
    },
  ]
}
