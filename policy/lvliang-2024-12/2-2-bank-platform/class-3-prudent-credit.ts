import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

/** How a bank classes a scope for support: normal, in temporary difficulty, or marked by a serious violation (吕梁 二(二)). */
export type SupportClass = 'NORMAL' | 'TEMPORARILY_DISTRESSED' | 'SERIOUS_VIOLATION'

export interface Approval {
  readonly supportClass: SupportClass
  readonly justification: string | null
}

export const PRUDENT_CREDIT_UNJUSTIFIED = defineRefusal({
  code: 'PRUDENT_CREDIT_UNJUSTIFIED',
  rule: 'L-21',
  clause: '吕梁 二(二) 类3',
  zh: {
    title: '审慎授信须另附理由',
    detail: '企业或项目存在重大违法违规、逃废金融债务行为的，银行应审慎授信。',
    remedy: '请填写审批同意的理由；或改正分类。',
  },
  en: {
    title: 'Prudent credit needs its reasons',
    detail: 'The developer or the project seriously broke the law or evaded debts: the bank lends prudently.',
    remedy: 'State why it is approved nevertheless, or correct the class.',
  },
})

/** 吕梁 二(二) 类3 (L-21): lending to a serious violator is not forbidden; it is not done without saying why. */
export const prudentCreditJustified = ({ supportClass, justification }: Approval): Refusal | null =>
  supportClass === 'SERIOUS_VIOLATION' && (justification ?? '').trim() === '' ? refuse(PRUDENT_CREDIT_UNJUSTIFIED, {}, 'justification') : null
