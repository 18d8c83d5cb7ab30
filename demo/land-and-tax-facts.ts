import { firstDayOf, lastDayOf, monthsAfter, type YearMonth } from '../kernel/dates.js'
import { type ProjectPlan, planProject } from './project-facts.js'
import { idOf, randomOf } from './random.js'

const KINDS = [
  ['LAND_USE', 'REAL_ESTATE_TITLE', '自然资源局'],
  ['LAND_PLANNING', null, '自然资源局'],
  ['WORKS_PLANNING', null, '行政审批局'],
  ['CONSTRUCTION', null, '住建局'],
] as const

export type CertificateKind = (typeof KINDS)[number][0]

export const divisionOf = ({ unit }: Pick<ProjectPlan, 'unit'>): string => unit.code ?? '141100'

export function certificateNumber(plan: ProjectPlan, kind: CertificateKind): string {
  const [code, n] = [divisionOf(plan), plan.number + 1]
  if (kind === 'LAND_USE') return `晋（2024）示例县不动产权第${String(n).padStart(7, '0')}号（${code}）`
  if (kind === 'CONSTRUCTION') return `${code}20240601${String(n % 100).padStart(2, '0')}01-${n}`
  return `${kind === 'LAND_PLANNING' ? '地' : '建'}字第${code}2024${String(n).padStart(5, '0')}号`
}

/** The month in which all four were issued: two before works begin. */
export const permittedIn = ({ began }: ProjectPlan): YearMonth => monthsAfter(began, -2)

const link = (recordType: string, recordId: string, { projectId, unit }: Pick<ProjectPlan, 'projectId' | 'unit'>, since: string) => ({
  id: idOf(`link ${recordId} ${projectId}`),
  unitId: unit.id,
  subjectId: projectId,
  recordType,
  recordId,
  subjectKind: 'PROJECT',
  projectId,
  state: 'CONFIRMED',
  since,
  why: '登记的项目名称与立项一致',
})

/** How many of the four a project holds: every seventh lacks its construction permit, some the works-planning permit too. */
export const certificatesHeld = (n: number): number => (n % 7 === 3 ? (n % 2 === 0 ? 2 : 3) : 4)

export function certificatesOf(plan: ProjectPlan, n: number) {
  const issuedOn = firstDayOf(permittedIn(plan))
  const certificates = KINDS.slice(0, certificatesHeld(n)).map(([kind, generation, authority]) => ({
    id: idOf(`certificate ${plan.key} ${kind}`),
    unitId: plan.unit.id,
    subjectId: null,
    kind,
    generation,
    number: certificateNumber(plan, kind),
    authority: `${plan.unit.name}${authority}`,
    holder: plan.developerName,
    issuedOn,
    expiresOn: null,
    status: 'VALID',
    statusSince: issuedOn,
  }))
  return { certificates, links: certificates.map(({ id }) => link('CERTIFICATE', id, plan, issuedOn)) }
}

export const mortgageId = ({ key }: ProjectPlan): string => idOf(`mortgage ${key}`)

/** Every second project is mortgaged. */
export const isMortgaged = ({ key }: ProjectPlan): boolean => randomOf(`mortgaged ${key}`).chance(50)

export function mortgagesOf(plan: ProjectPlan, n: number) {
  if (!isMortgaged(plan)) return { mortgages: [], links: [] }
  const mortgage = {
    id: mortgageId(plan),
    unitId: plan.unit.id,
    subjectId: null,
    kind: randomOf(`mortgage ${plan.key}`).pick(['LAND', 'WORKS_IN_PROGRESS']),
    number: `晋（2025）${plan.unit.name}不动产证明第${String(n + 1).padStart(7, '0')}号`,
    mortgagee: '示例银行',
    institutionId: null,
    rank: 1,
    amountFen: plan.investmentFen / 4n,
    registeredOn: '2025-03-12',
    releasedOn: null,
  }
  return { mortgages: [mortgage], links: [link('MORTGAGE', mortgage.id, plan, mortgage.registeredOn)] }
}

/** From the newest quarter back: its first and last day, and when its tax is due. */
const quarterBack = (back: number) => {
  const last = monthsAfter('2026-09' as YearMonth, -3 * back)
  return { from: firstDayOf(monthsAfter(last, -2)), to: lastDayOf(last), due: back === 0 ? '2026-10-27' : `${monthsAfter(last, 1)}-15` }
}

/** A developer has up to three projects and files once for all of them. */
const projectsOfDeveloper = (plan: ProjectPlan, count: number): readonly ProjectPlan[] =>
  [0, 1, 2].map((more) => plan.number + more).flatMap((n) => (n < count ? [planProject(plan.unit, n)] : []))

/** Owes half of the newest quarter's value-added tax. */
export const owesTax = ({ number }: ProjectPlan): boolean => Math.floor(number / 3) % 3 === 1

/** Value-added tax and land appreciation tax by quarter, as a taxpayer files them: the developer, whatever the project. */
export function taxesOf(plan: ProjectPlan, quarters: number, projects: number) {
  if (plan.number % 3 !== 0) return { periods: [], links: [] }
  const random = randomOf(`taxes ${plan.key}`)
  const periods = Array.from({ length: quarters }, (_, back) => quarterBack(back)).flatMap(({ from, to, due }, index) =>
    ['10101', '10113'].map((kind) => {
      const declared = BigInt(random.int(20, 900)) * 100_000n
      const arrears = owesTax(plan) && index === 0 && kind === '10101' ? declared / 2n : 0n
      return {
        id: idOf(`tax ${plan.key} ${kind} ${from}`),
        unitId: plan.unit.id,
        subjectId: null,
        taxpayerUscc: plan.developerUscc,
        taxpayerName: plan.developerName,
        kind,
        periodFrom: from,
        periodTo: to,
        filedOn: due,
        dueOn: due,
        declaredFen: declared,
        paidFen: declared - arrears,
        arrearsFen: arrears,
      }
    }),
  )
  const links = projectsOfDeveloper(plan, projects).flatMap((of) => periods.map(({ id }) => link('TAX_PERIOD', id, of, '2024-06-01')))
  return { periods, links }
}
