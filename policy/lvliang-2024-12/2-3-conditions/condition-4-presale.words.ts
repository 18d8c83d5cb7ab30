import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-33', clause: '吕梁 二(三) 条件四', zh: textOf(zh), en: textOf(en) })

/** Of presale money and where it lies, as several rules of condition four find it. */
export const PRESALE_WORDS = [
  defineRefusal({
    code: 'DIVERTED_FUNDS_OUTSTANDING',
    rule: 'L-32',
    clause: '吕梁 二(三) 条件四',
    zh: {
      title: '被抽挪的预售资金尚未全部追回',
      detail: '逐笔核算，尚有 {outstanding} 元未追回。',
      remedy: '由住建部门追回 {outstanding} 元并逐笔登记。',
    },
    en: {
      title: 'Diverted presale funds have not all come back',
      detail: 'Counted per incident, {outstanding} yuan are out.',
      remedy: 'The housing bureau recovers {outstanding} yuan and records it per incident.',
    },
  }),
  word(
    'PRESALE_ACCOUNT_NOT_REPORTED',
    ['尚未报送预售资金监管账户', '没有监管账户记录，不能视为封闭监管、未被抽挪。', '由住建部门开立或登记预售资金监管账户，并核定重点监管额度。'],
    [
      'No supervised presale account was reported',
      'Nothing shows that presale money is supervised and in place.',
      'The housing bureau opens or records the account and sets its quota.',
    ],
  ),
  word(
    'PRESALE_WITHOUT_SUPERVISION',
    ['已预售而没有监管账户', '有 {permits} 张预售许可证，没有预售资金监管账户。', '由住建部门开立预售资金监管账户，并核定重点监管额度。'],
    [
      'Homes are presold without a supervised account',
      '{permits} presale permits, and no account.',
      'The housing bureau opens the account and sets its quota.',
    ],
  ),
  word(
    'KEY_QUOTA_NOT_SET',
    ['监管账户未核定重点监管额度', '{accounts} 个监管账户没有重点监管额度。', '由住建部门核定重点监管额度。'],
    ['A supervised account has no quota', '{accounts} accounts are without.', 'The housing bureau sets the quota.'],
  ),
]
