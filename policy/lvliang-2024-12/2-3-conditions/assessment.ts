import type { Act, Finding, FindingState } from '../../../kernel/verdict.js'
import type { EvidenceRecord } from './facts.js'
import type { OpenPoint } from './settings.js'

export type ConditionNumber = 1 | 2 | 3 | 4 | 5

/** One sub-check of a condition, by its own rule. */
export interface CheckVerdict {
  /** "CAPITAL_IN_PLACE": stable. */
  readonly check: string
  readonly rule: string
  readonly clause: string
  readonly finding: Finding
  readonly evidence: readonly EvidenceRecord[]
  /** What the text leaves open and a setting decided here. */
  readonly openPoints: readonly OpenPoint<boolean | number>[]
}

export interface ConditionVerdict {
  readonly condition: ConditionNumber
  readonly state: FindingState
  readonly checks: readonly CheckVerdict[]
}

/** 吕梁 二(三) (L-24): all five, joined by AND. MET counts MET and judgements in favour; UNKNOWN is never MET. */
export interface Assessment {
  readonly policy: string
  readonly day: string
  readonly state: 'MET' | 'NOT_MET' | 'UNKNOWN'
  readonly conditions: readonly ConditionVerdict[]
  /** The shortest list of steps that would turn every NOT_MET and UNKNOWN into MET, each named once. */
  readonly acts: readonly Act[]
}
