import { branchesIn, type DemoInstitution } from './banks.js'
import type { ProjectPlan } from './project-facts.js'
import { idOf } from './random.js'

/**
 * The branches to which a project's first scope is pushed: of two projects in three, one or two; every project in 离石 with number 0 to the
 * first bank. The completed and delivered ones have number 2 and 5: nobody pushes them any more.
 */
export function banksOf({ unit, number: n, story }: ProjectPlan): readonly DemoInstitution[] {
  if (n % 3 === 2 || unit.kind === 'CITY') return []
  const branches = branchesIn(unit.name === '舞阳县' ? '舞阳' : '吕梁')
  const count = story === 'THREE_BANKS' ? 3 : 1 + (n % 3)
  return Array.from({ length: count }, (_, index) => branches[(n + index) % branches.length]).flatMap((branch) => branch ?? [])
}

export function pushesOf(plan: ProjectPlan) {
  const [scope] = plan.scopes
  if (!scope) return []
  return banksOf(plan).map((branch) => ({
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
