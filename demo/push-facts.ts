import { branchesIn } from './banks.js'
import type { ProjectPlan } from './project-facts.js'
import { idOf } from './random.js'

/** Two of three projects' first scopes are pushed, to one to three branches; every project in 离石 with number 0 is pushed to the first bank. */
export function pushesOf(plan: ProjectPlan, n: number) {
  const [scope] = plan.scopes
  const branches = branchesIn(plan.unit.name === '舞阳县' ? '舞阳' : '吕梁')
  if (!scope || n % 3 === 2 || plan.unit.kind === 'CITY') return []
  return Array.from({ length: 1 + (n % 3) }, (_, index) => branches[(n + index) % branches.length])
    .filter((branch) => branch !== undefined)
    .map((branch) => ({
      id: idOf(`push ${scope.id} ${branch.id}`),
      unitId: plan.unit.id,
      subjectId: scope.id,
      scopeId: scope.id,
      projectId: plan.projectId,
      institutionId: branch.id,
      state: 'GRANTING' as const,
      pushedOn: '2026-03-08',
      grantedAt: '2026-03-08T09:00:00+08:00',
      requestedFen: plan.investmentFen / 5n,
    }))
}

/** Consent to show taxes is recorded for most pushed scopes, not for all: a bank then sees that it may not see (Q6). */
export function legalBasesOf(plan: ProjectPlan, n: number) {
  const [scope] = plan.scopes
  if (!scope || n % 3 === 2 || n % 5 === 4 || plan.unit.kind === 'CITY') return []
  return [
    {
      id: idOf(`basis ${scope.id}`),
      unitId: plan.unit.id,
      subjectId: scope.id,
      scopeId: scope.id,
      institutionId: null,
      kind: 'CONSENT' as const,
      document: `涉税信息查询授权书（示例）${n + 1}号`,
      validFrom: '2026-01-01',
      validTo: null,
    },
  ]
}
