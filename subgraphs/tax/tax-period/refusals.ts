import { defineRefusal, type RefusalText } from '../../../kernel/refusal.js'

const define = (code: string, zh: RefusalText, en: RefusalText) => defineRefusal({ code, rule: 'L-41', clause: '吕梁 二(四)', zh, en })

export const TAXPAYER_NAME_MISSING = define(
  'TAXPAYER_NAME_MISSING',
  { title: '纳税人名称不能为空', detail: '收到的名称没有内容。', remedy: '按税务登记填写名称。' },
  { title: 'A taxpayer has a name', detail: 'The name received is empty.', remedy: 'Give the name as registered.' },
)

export const TAXPAYER_USCC_INVALID = define(
  'TAXPAYER_USCC_INVALID',
  {
    title: '纳税人识别号有误',
    detail: '收到：{value}（{problems}）。',
    remedy: '核对 18 位统一社会信用代码（GB 32100-2015）；确无代码可不填。',
  },
  {
    title: 'Wrong taxpayer identification number',
    detail: 'Received: {value} ({problems}).',
    remedy: 'Check the 18 characters of the unified social credit code; leave it empty where there is none.',
  },
)

export const TAX_PERIOD_REVERSED = define(
  'TAX_PERIOD_REVERSED',
  { title: '税款所属期起止颠倒', detail: '所属期起 {from} 晚于止 {to}。', remedy: '核对税款所属期后重新提交。' },
  { title: 'The period is reversed', detail: 'It begins {from} and ends {to}.', remedy: 'Check the tax period and submit again.' },
)

export const TAX_FILED_IN_FUTURE = define(
  'TAX_FILED_IN_FUTURE',
  { title: '申报日期不能晚于今天', detail: '收到：{date}', remedy: '尚未申报的，申报日期留空。' },
  { title: 'A filing cannot lie in the future', detail: 'Received: {date}', remedy: 'Leave the filing date empty until it is filed.' },
)

export const TAX_AMOUNT_NEGATIVE = define(
  'TAX_AMOUNT_NEGATIVE',
  { title: '税款金额不能为负', detail: '申报、已缴、欠缴均不小于零。', remedy: '退税请按更正后的应缴、已缴填写。' },
  {
    title: 'A tax amount is not negative',
    detail: 'Declared, paid and arrears are zero or more.',
    remedy: 'After a refund, give what is declared and paid as corrected.',
  },
)

export const TAX_REFUSALS = [TAXPAYER_NAME_MISSING, TAXPAYER_USCC_INVALID, TAX_PERIOD_REVERSED, TAX_FILED_IN_FUTURE, TAX_AMOUNT_NEGATIVE]
