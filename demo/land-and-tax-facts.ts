import type { ProjectPlan } from './project-facts.js'
import { idOf } from './random.js'

const KINDS = [
  ['LAND_USE', 'REAL_ESTATE_TITLE', '自然资源局', (code: string, n: number) => `晋（2024）示例县不动产权第${String(n).padStart(7, '0')}号（${code}）`],
  ['LAND_PLANNING', null, '自然资源局', (code: string, n: number) => `地字第${code}2024${String(n).padStart(5, '0')}号`],
  ['WORKS_PLANNING', null, '行政审批局', (code: string, n: number) => `建字第${code}2024${String(n).padStart(5, '0')}号`],
  ['CONSTRUCTION', null, '住建局', (code: string, n: number) => `${code}20240601${String(n % 100).padStart(2, '0')}01-${n}`],
] as const

const link = (recordType: string, recordId: string, { projectId, unit }: ProjectPlan) => ({
  id: idOf(`link ${recordId}`),
  unitId: unit.id,
  subjectId: projectId,
  recordType,
  recordId,
  subjectKind: 'PROJECT',
  projectId,
  state: 'CONFIRMED',
  since: '2024-06-01',
  why: '证载项目名称与立项一致',
})

/** Most projects hold all four; every seventh lacks its construction permit, some the works-planning permit too. */
export function certificatesOf(plan: ProjectPlan, n: number) {
  const held = n % 7 === 3 ? (n % 2 === 0 ? 2 : 3) : 4
  const certificates = KINDS.slice(0, held).map(([kind, generation, authority, number]) => ({
    id: idOf(`certificate ${plan.key} ${kind}`),
    unitId: plan.unit.id,
    subjectId: null,
    kind,
    generation,
    number: number(plan.unit.code ?? '141100', n + 1),
    authority: `${plan.unit.name}${authority}`,
    holder: plan.developerName,
    issuedOn: '2024-06-01',
    expiresOn: null,
    status: 'VALID',
    statusSince: '2024-06-01',
  }))
  return { certificates, links: certificates.map(({ id }) => link('CERTIFICATE', id, plan)) }
}

export function mortgagesOf(plan: ProjectPlan, n: number) {
  const mortgages = plan.random.chance(50)
    ? [
        {
          id: idOf(`mortgage ${plan.key}`),
          unitId: plan.unit.id,
          subjectId: null,
          kind: plan.random.pick(['LAND', 'WORKS_IN_PROGRESS']),
          number: `晋（2025）${plan.unit.name}不动产证明第${String(n + 1).padStart(7, '0')}号`,
          mortgagee: '示例银行',
          institutionId: null,
          rank: 1,
          amountFen: plan.investmentFen / 4n,
          registeredOn: '2025-03-12',
          releasedOn: null,
        },
      ]
    : []
  return { mortgages, links: mortgages.map(({ id }) => link('MORTGAGE', id, plan)) }
}

const QUARTERS = [
  ['2026-07-01', '2026-09-30', '2026-10-27'],
  ['2026-04-01', '2026-06-30', '2026-07-15'],
  ['2026-01-01', '2026-03-31', '2026-04-20'],
  ['2025-10-01', '2025-12-31', '2026-01-20'],
] as const

/** Value-added tax and land appreciation tax by quarter; every ninth project is in arrears with the newest. */
export function taxesOf(plan: ProjectPlan, n: number, quarters: number) {
  const periods = QUARTERS.slice(0, quarters).flatMap(([from, to, due], index) =>
    ['10101', '10113'].map((kind) => {
      const declared = BigInt(plan.random.int(20, 900)) * 100_000n
      const arrears = n % 9 === 4 && index === 0 && kind === '10101' ? declared / 2n : 0n
      return {
        id: idOf(`tax ${plan.key} ${kind} ${from}`),
        unitId: plan.unit.id,
        subjectId: null,
        taxpayerUscc: plan.developerUscc,
        taxpayerName: `${plan.developerName}（${plan.key}）`,
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
  return { periods, links: periods.map(({ id }) => link('TAX_PERIOD', id, plan)) }
}
