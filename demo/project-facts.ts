import type { LocalDate, YearMonth } from '../kernel/dates.js'
import { projectCode, syntheticUscc } from './codes.js'
import { idOf, type Random, randomOf } from './random.js'
import { lastMonths } from './size.js'
import { type Story, storyOf } from './stories.js'
import type { DemoUnit } from './units.js'

const fact = (id: string, unitId: string, subjectId: string | null) => ({ id, unitId, subjectId })

const NAMES = ['滨河', '锦绣', '阳光', '翠湖', '金桂', '御景', '和泰', '书香', '紫云', '景明'] as const
const SORTS = ['花园', '家园', '新城', '名邸', '雅苑', '府'] as const

const wan = (amount: number): bigint => BigInt(amount) * 1_000_000n

export interface ProjectPlan {
  readonly key: string
  /** Which of its county's projects it is. */
  readonly number: number
  readonly story: Story | null
  readonly unit: DemoUnit
  readonly name: string
  readonly code: string | null
  readonly address: string
  readonly filedOn: LocalDate
  /** The month in which works began. */
  readonly began: YearMonth
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
  const story = storyOf(unit.name, n)
  const stopped = random.chance(12)
  const early = n % 2 === 1
  const words = randomOf(`name ${key}`)
  return {
    key,
    number: n,
    story,
    unit,
    random,
    name: `${unit.name}示例${words.pick(NAMES)}${words.pick(SORTS)}${n + 1}号`,
    code: unit.code === null ? null : projectCode(early ? '2304' : '2405', unit.code, n),
    address: `${unit.name}示例路${(n % 200) + 1}号（${key.length}地块）`,
    filedOn: `${early ? '2023-04' : '2024-05'}-1${words.int(0, 9)}` as LocalDate,
    began: (early ? '2023-09' : '2024-09') as YearMonth,
    projectId: idOf(`project ${key}`),
    developerId: idOf(`enterprise ${developer}`),
    developerName: `${unit.name}示例第${Math.floor(n / 3) + 1}房地产开发有限公司`,
    developerUscc: syntheticUscc(unit.code ?? '141100', Math.floor(n / 3) + (unit.code === null ? 5000 : 0)),
    buildingIds,
    scopes: phases.map((ids, index) => ({ id: idOf(`scope ${key} ${index}`), name: phases.length === 1 ? '全部' : `${index + 1}期`, buildingIds: ids })),
    stopped: story === null ? stopped : story === 'SHORT_STOP' || story === 'STOPPED',
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

export function projectOf({ projectId, developerId, unit, random, code, name, address, filedOn, story, investmentFen }: ProjectPlan) {
  return {
    ...fact(projectId, unit.id, projectId),
    code,
    name,
    marketingName: random.chance(30) ? `示例·${random.pick(NAMES)}` : null,
    kind: unit.name === '舞阳县' ? 'SHANTYTOWN_RENOVATION' : 'COMMODITY_HOUSING',
    address,
    developerId,
    filedOn,
    totalInvestmentFen: investmentFen,
    plannedCompletion: isDone(story) ? '2026-06-30' : `2027-0${random.int(1, 9)}-28`,
  }
}

export const dwellingsOf = ({ key }: ProjectPlan, building: number): number => randomOf(`dwellings ${key} ${building}`).int(36, 180)

export const buildingsOf = (plan: ProjectPlan) => {
  const { buildingIds, projectId, unit, random } = plan
  return buildingIds.map((id, index) => ({
    ...fact(id, unit.id, id),
    projectId,
    number: `${index + 1}号楼`,
    use: '住宅',
    floorArea: `${random.int(4_000, 22_000)}.${random.int(10, 99)}`,
    dwellings: dwellingsOf(plan, index),
  }))
}

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

const isDone = (story: Story | null): boolean => story === 'COMPLETED' || story === 'DELIVERED'

/** What is reported of a month so many months ago. */
function statusAt({ story, stopped }: ProjectPlan, back: number): string {
  if (story === 'STOPPED') return back < 16 ? 'STOPPED' : 'UNDER_CONSTRUCTION'
  if (story === 'DELIVERED') return back < 2 ? 'DELIVERED' : back < 4 ? 'COMPLETED' : 'UNDER_CONSTRUCTION'
  if (story === 'COMPLETED') return back < 3 ? 'COMPLETED' : 'UNDER_CONSTRUCTION'
  return stopped && back < 4 ? 'SHORT_TERM_STOPPED' : 'UNDER_CONSTRUCTION'
}

/** Up to the share that stands today, never falling: nothing is built while works are stopped. */
export function progressOf(plan: ProjectPlan, months: number) {
  const { projectId, unit, key, story, began, investmentFen } = plan
  const now = isDone(story) ? 100 : randomOf(`progress ${key}`).int(45, 92)
  const told = lastMonths(months).filter((month) => month >= began)
  const working = told.filter((_, back) => statusAt(plan, back) === 'UNDER_CONSTRUCTION').length
  let left = working
  return told.map((month, back) => {
    const status = statusAt(plan, back)
    const percent = Math.max(1, now - Math.round(((working - left) * Math.min(now, 80)) / Math.max(working, 1)))
    if (status === 'UNDER_CONSTRUCTION') left -= 1
    return {
      ...fact(idOf(`progress ${key} ${back}`), unit.id, projectId),
      projectId,
      month,
      status,
      physicalProgress: `${percent}.00`,
      completedInvestmentFen: (investmentFen * BigInt(percent)) / 100n,
    }
  })
}

export const stopsOf = ({ stopped, story, projectId, unit, key }: ProjectPlan) =>
  stopped
    ? [
        {
          ...fact(idOf(`stop ${key}`), unit.id, projectId),
          projectId,
          stoppedOn: story === 'STOPPED' ? '2025-06-20' : '2026-06-20',
          resumedOn: null,
          cause: '资金暂时不足',
          reverifiedOn: null,
        },
      ]
    : []

export const violationId = ({ key }: ProjectPlan): string => idOf(`violation ${key}`)

export function violationsOf(plan: ProjectPlan) {
  const { story, projectId, developerId, unit, key, number: n } = plan
  const random = randomOf(`violations ${key}`)
  const serious = story === 'PRUDENT'
  if (!serious && !random.chance(15)) return []
  const penaltyFen = wan(random.int(1, 20))
  const corrected = !serious && random.chance(50)
  return [
    {
      ...fact(violationId(plan), unit.id, projectId),
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
