import { createHash } from 'node:crypto'
import { canonical } from '../../../kernel/canonical.js'
import type { Assessment } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'

export interface Frozen {
  readonly json: string
  readonly sha256: string
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A verdict with its evidence as bytes: what a nomination was made on stays what it was. */
export function freezeAssessment(assessment: Assessment): Frozen {
  const json = canonical(assessment)
  return { json, sha256: sha256(json) }
}

/** A frozen verdict; bytes that are no longer those that were frozen are not shown as it. */
export function thawAssessment({ json, sha256: expected }: Frozen): Assessment {
  if (sha256(json) !== expected) throw new Error('a frozen assessment is not what was frozen')
  return JSON.parse(json) as Assessment
}
