import { defineRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'

const define = (code: string, rule: string, zh: RefusalDefinition['zh'], en: RefusalDefinition['en']): RefusalDefinition =>
  defineRefusal({ code, rule, clause: rule === 'L-52' ? '吕梁 三(二)' : '吕梁 二(二)', zh, en })

export const CREDIT_NOT_APPROVED = define(
  'CREDIT_NOT_APPROVED',
  'L-17',
  { title: '银行尚未审批通过', detail: '该对接现为 {state}。', remedy: '请先记录审批通过的决定。' },
  { title: 'The bank has not approved it', detail: 'The engagement is {state}.', remedy: 'Record the approval first.' },
)

export const AMOUNT_NOT_POSITIVE = define(
  'AMOUNT_NOT_POSITIVE',
  'L-52',
  { title: '金额须大于零', detail: '收到 {amount} 元。', remedy: '请更正金额；冲正请办理冲正。' },
  { title: 'The amount is more than nothing', detail: '{amount} yuan were given.', remedy: 'Correct it; a mistake is reversed, not recorded as negative.' },
)

export const CREDIT_DATES = define(
  'CREDIT_DATES',
  'L-52',
  {
    title: '授信日期有误',
    detail: '审批日期 {approved} 应在决定日期与今天之间，到期日 {expires} 应在其后。',
    remedy: '请核对两个日期。',
  },
  {
    title: 'Wrong dates',
    detail: 'Approval on {approved} lies between the decision and today, the expiry {expires} after it.',
    remedy: 'Check both dates.',
  },
)

export const SIGNED_OVER_APPROVED = define(
  'SIGNED_OVER_APPROVED',
  'L-52',
  { title: '签约金额超过授信', detail: '授信 {approved} 元，签约 {signed} 元。', remedy: '请核对合同金额。' },
  { title: 'More is signed than approved', detail: '{approved} yuan are approved, {signed} signed.', remedy: 'Check the contract.' },
)

export const CREDIT_SIGNED = define(
  'CREDIT_SIGNED',
  'L-52',
  { title: '该授信已签约', detail: '签约金额与日期此前已记录。', remedy: '请查询已有记录。' },
  { title: 'Signed already', detail: 'Amount and date of signing are recorded.', remedy: 'Read what is recorded.' },
)

export const PUSH_NOT_IN_FORCE = define(
  'PUSH_NOT_IN_FORCE',
  'L-23',
  { title: '推送未生效', detail: '该授信所依据的推送尚未全部确认，或已撤回。', remedy: '刚推送的请稍后再试；已撤回的请联系县级机制办公室。' },
  {
    title: 'The push is not in force',
    detail: 'The push behind this credit is not yet acknowledged by all, or was revoked.',
    remedy: 'Try again if it was pushed just now; if it was revoked, ask the county’s office.',
  },
)

export const DISBURSED_OUT_OF_TIME = define(
  'DISBURSED_OUT_OF_TIME',
  'L-52',
  { title: '发放日期有误', detail: '{occurred} 不在 {from} 与今天之间。', remedy: '发放不早于审批与签约，不晚于今天。请核对日期。' },
  {
    title: 'Wrong date of disbursement',
    detail: '{occurred} is not between {from} and today.',
    remedy: 'Money is paid out after approval and signing, and not in the future.',
  },
)

export const DISBURSED_AFTER_EXPIRY = define(
  'DISBURSED_AFTER_EXPIRY',
  'L-52',
  { title: '授信已到期', detail: '授信于 {expires} 到期。', remedy: '请办理新的授信。' },
  { title: 'The credit has expired', detail: 'It expired on {expires}.', remedy: 'Have a new credit approved.' },
)

export const CREDIT_REFUSALS = [
  CREDIT_NOT_APPROVED,
  AMOUNT_NOT_POSITIVE,
  CREDIT_DATES,
  SIGNED_OVER_APPROVED,
  CREDIT_SIGNED,
  PUSH_NOT_IN_FORCE,
  DISBURSED_OUT_OF_TIME,
  DISBURSED_AFTER_EXPIRY,
]
