import { branchesIn, type DemoInstitution } from './banks.js'
import { hasMechanism } from './fill-mechanisms.js'
import type { ProjectPlan } from './project-facts.js'
import { idOf } from './random.js'

/**
 * The branches to which a project's first scope is pushed: of two projects in three, one or two; every project in 离石 with number 0 to the
 * first bank. The completed and delivered ones have number 2 and 5: nobody pushes them any more. Where no mechanism is registered nothing
 * is pushed (L-09); 舞阳 is no county of the city and pushed under its own rules.
 */
export function banksOf({ unit, number: n, story }: ProjectPlan): readonly DemoInstitution[] {
  if (n % 3 === 2 || unit.kind === 'CITY' || !(hasMechanism(unit) || unit.name === '舞阳县')) return []
  const branches = branchesIn(unit.name === '舞阳县' ? '舞阳' : '吕梁')
  const count = story === 'THREE_BANKS' ? 3 : 1 + (n % 3)
  return Array.from({ length: count }, (_, index) => branches[(n + index) % branches.length]).flatMap((branch) => branch ?? [])
}

/** A second phase that nobody pushed yet: in 离石 on the list as mature, in 临县 for the office to nominate. */
export const readyPhase = ({ unit, number, scopes }: ProjectPlan): ProjectPlan['scopes'][number] | null =>
  (unit.name === '离石区' && number === 0) || (unit.name === '临县' && number === 1) ? (scopes[1] ?? null) : null

export const PUSHED_ON = '2026-03-08'

export const nominationId = (scopeId: string): string => idOf(`nomination ${scopeId}`)

export const pushId = (scopeId: string, institutionId: string): string => idOf(`push ${scopeId} ${institutionId}`)

export function pushesOf(plan: ProjectPlan) {
  const [scope] = plan.scopes
  if (!scope) return []
  return banksOf(plan).map((branch) => ({
    id: pushId(scope.id, branch.id),
    unitId: plan.unit.id,
    subjectId: scope.id,
    scopeId: scope.id,
    projectId: plan.projectId,
    institutionId: branch.id,
    state: 'GRANTING' as const,
    pushedOn: PUSHED_ON,
    grantedAt: `${PUSHED_ON}T09:00:00+08:00`,
    requestedFen: plan.investmentFen / 5n,
    nominationId: hasMechanism(plan.unit) ? nominationId(scope.id) : null,
  }))
}

/** Consent to show taxes is recorded for most pushed scopes, not for all: a bank then sees that it may not see (Q6). */
export function legalBasesOf(plan: ProjectPlan, n: number) {
  const [scope] = plan.scopes
  if (!scope || n % 5 === 4 || banksOf(plan).length === 0) return []
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
