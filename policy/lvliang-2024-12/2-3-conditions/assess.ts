import { type Finding, gravest, isMissing, sinceDay } from '../../../kernel/verdict.js'
import { LVLIANG_2024_12 } from '../validity.js'
import type { Assessment, CheckVerdict, ConditionNumber, ConditionVerdict } from './assessment.js'
import { CHECKS, type Check } from './checks.js'
import type { AssessmentFacts } from './facts.js'
import { whatWouldItTake } from './what-would-it-take.js'

const NUMERALS = '一二三四五'
const CONDITIONS: readonly ConditionNumber[] = [1, 2, 3, 4, 5]

/** Nothing of a scope is missing for longer than the hub has known it. */
function missingSince(found: Finding, { knownSince }: AssessmentFacts): Finding {
  if (!isMissing(found)) return sinceDay(found, null)
  return found.since !== null && found.since > knownSince ? found : sinceDay(found, knownSince)
}

function verdictOf({ condition, check, rule, find, openPoints }: Check, facts: AssessmentFacts): CheckVerdict {
  const finding = missingSince(find(facts), facts)
  const evidence = finding.evidence.flatMap((id) => facts.records.get(id) ?? [])
  return { check, rule, clause: `吕梁 二(三) 条件${NUMERALS[condition - 1]}`, finding, evidence, openPoints: openPoints(facts) }
}

function conditionOf(condition: ConditionNumber, facts: AssessmentFacts): ConditionVerdict {
  const checks = CHECKS.filter((check) => check.condition === condition).map((check) => verdictOf(check, facts))
  return { condition, state: gravest(checks.map(({ finding }) => finding.state)), checks }
}

/** 吕梁 二(三) (L-24): all five conditions, each by all of its checks; what is not known is never taken for met. Ownership is no fact here (L-03). */
export function assess(facts: AssessmentFacts): Assessment {
  const conditions = CONDITIONS.map((condition) => conditionOf(condition, facts))
  const state = gravest(conditions.map((condition) => condition.state))
  const findings = conditions.flatMap(({ checks }) => checks.map(({ finding }) => finding))
  return { policy: LVLIANG_2024_12.policy, day: facts.day, state: state === 'JUDGED' ? 'MET' : state, conditions, acts: whatWouldItTake(findings) }
}
