import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export type ReturnState = 'DRAFT' | 'REVIEWED' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'SEALED' | 'SUPERSEDED'
export type ReturnStep = 'REVIEW' | 'SUBMIT' | 'RETURN' | 'RESUBMIT' | 'ACCEPT' | 'SEAL'

/** Drafted, reviewed by another, submitted; returned and written anew, or accepted and sealed. */
const STEPS: Readonly<Record<ReturnStep, readonly [from: readonly ReturnState[], to: ReturnState]>> = {
  REVIEW: [['DRAFT'], 'REVIEWED'],
  SUBMIT: [['REVIEWED'], 'SUBMITTED'],
  RETURN: [['REVIEWED', 'SUBMITTED'], 'RETURNED'],
  RESUBMIT: [['RETURNED'], 'SUPERSEDED'],
  ACCEPT: [['SUBMITTED'], 'ACCEPTED'],
  SEAL: [['ACCEPTED'], 'SEALED'],
}

export const RETURN_STEP = defineRefusal({
  code: 'RETURN_STEP',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '报表不在该环节', detail: '报表现为{state}，不能办理该步骤。', remedy: '请按 填报、审核、报送、接收（或退回重报）、封存 的顺序办理。' },
  en: { title: 'The return is not at this step', detail: 'It is {state}.', remedy: 'Draft, review, submit, accept or return it, and seal, in this order.' },
})

/** 吕梁 三(二) (L-51): what a step makes of a return, or why it cannot be taken. */
export function returnStep(state: ReturnState, step: ReturnStep): { readonly to: ReturnState } | { readonly refusal: Refusal } {
  const [from, to] = STEPS[step]
  return from.includes(state) ? { to } : { refusal: refuse(RETURN_STEP, { state }, 'id') }
}

export const REVIEWER_PREPARED = defineRefusal({
  code: 'REVIEWER_PREPARED',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '填报人不得自审', detail: '审核人与填报人是同一人，换账号、换岗位也是。', remedy: '请由另一人审核。' },
  en: {
    title: 'Who prepared it does not review it',
    detail: 'Reviewer and preparer are one person, whatever the account.',
    remedy: 'Have another person review it.',
  },
})

/** Persons are compared, never accounts or posts. */
export const reviewedByAnother = (preparer: string, reviewer: string): Refusal | null => (preparer === reviewer ? refuse(REVIEWER_PREPARED, {}, 'id') : null)

export const OPEN_ERRORS = defineRefusal({
  code: 'RETURN_OPEN_ERRORS',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '数据尚有差错', detail: '本单位还有 {count} 项未处理的数据差错，报表不能报送。', remedy: '请先更正有关记录，或说明理由后排除。' },
  en: {
    title: 'The data still hold errors',
    detail: '{count} errors of this unit are open.',
    remedy: 'Correct the records, or dismiss the findings with a reason.',
  },
})

/** An open error blocks sign-off, whoever signs (domain §11.1). */
export const noOpenErrors = (count: number): Refusal | null => (count > 0 ? refuse(OPEN_ERRORS, { count: String(count) }, 'id') : null)
