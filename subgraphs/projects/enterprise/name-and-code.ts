import { isAcceptable } from '../../../kernel/identifiers/checked.js'
import { companyNameForm } from '../../../kernel/identifiers/company-name.js'
import { checkUscc } from '../../../kernel/identifiers/uscc.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import type { NaturalKeys } from '../finding/note-collision.js'
import { firstOf, textGiven } from '../refusals.js'

export const USCC_WRONG = defineRefusal({
  code: 'USCC_WRONG',
  rule: null,
  clause: null,
  zh: { title: '统一社会信用代码有误', detail: '收到：{uscc}', remedy: '对照营业执照核对 18 位代码；暂无代码的留空。' },
  en: {
    title: 'The unified social credit code is wrong',
    detail: 'Received: {uscc}',
    remedy: 'Compare the 18 characters with the licence; leave it empty if there is none yet.',
  },
})

export interface NameAndCode {
  readonly name?: string | null
  readonly uscc?: string | null
}

/** GB 32100-2015 is checked; the name is nobody's to judge as long as there is one. */
export const nameAndCodeKept = ({ name, uscc }: NameAndCode): Refusal | null =>
  firstOf(textGiven(name, 'name'), uscc && !isAcceptable(checkUscc(uscc)) ? refuse(USCC_WRONG, { uscc }, 'uscc') : null)

/** Stored as a code is written; an empty one is none. */
export const usccOf = (uscc: string | null | undefined): string | null | undefined => (uscc ? checkUscc(uscc).value : uscc === '' ? null : uscc)

export const naturalKeysOf = ({ name, uscc }: NameAndCode): NaturalKeys => ({
  ENTERPRISE_USCC: usccOf(uscc) ?? null,
  ENTERPRISE_NAME: name ? companyNameForm(name) : null,
})
