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

export const FLAGGED_NOT_PRUDENT = defineRefusal({
  code: 'FLAGGED_NOT_PRUDENT',
  rule: 'L-21',
  clause: '吕梁 二(二) 类3',
  zh: {
    title: '存在重大违法违规或逃废债认定',
    detail: '{source} {record} 尚未解除，不能归为 {supportClass}。',
    remedy: '归为审慎授信并写明理由；认定有误的，请认定机关解除后再办理。',
  },
  en: {
    title: 'A serious violation or an evasion of debts stands',
    detail: '{source} {record} has not been lifted: it cannot be classed {supportClass}.',
    remedy: 'Class it for prudent credit and say why; where the finding is wrong, have who made it lift it first.',
  },
})

/** An authority's finding that the hub holds, or a document that the bank itself names. */
export type FlagSource = 'VIOLATION' | 'DEBT_EVASION' | 'NAMED_BY_BANK'

/** What marks a developer or a project, with the document that says so: never a bank's mere word. */
export interface Flag {
  readonly source: FlagSource
  readonly record: string
}

/** 吕梁 二(二) 类3 (L-21): what an authority found and has not lifted is not classed away. */
export function flagsHeeded(supportClass: SupportClass, flags: readonly Flag[]): Refusal | null {
  const [flag] = flags
  return !flag || supportClass === 'SERIOUS_VIOLATION' ? null : refuse(FLAGGED_NOT_PRUDENT, { ...flag, supportClass }, 'supportClass')
}

export const PRUDENT_WITHOUT_SOURCE = defineRefusal({
  code: 'PRUDENT_WITHOUT_SOURCE',
  rule: 'L-21',
  clause: '吕梁 二(二) 类3',
  zh: {
    title: '审慎授信须写明认定来源',
    detail: '中枢没有该企业或项目未解除的重大违法违规、逃废债认定，也未填写认定文书。',
    remedy: '填写认定机关的文书号；没有认定的，改归其他类别。',
  },
  en: {
    title: 'Prudent credit without a source',
    detail: 'No serious violation or evasion of debts stands here, and no document is named.',
    remedy: 'Name the document and who issued it, or choose another class.',
  },
})

/** 吕梁 二(二) 类3 (L-21): who is marked is told what it is for; the flag carries its source. */
export const flagSourced = (supportClass: SupportClass, flags: readonly Flag[]): Refusal | null =>
  supportClass !== 'SERIOUS_VIOLATION' || flags.some(({ record }) => record.trim() !== '') ? null : refuse(PRUDENT_WITHOUT_SOURCE, {}, 'flagRecord')
