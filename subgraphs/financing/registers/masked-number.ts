import { textOf } from '../../../platform/register/row.js'
import { contradicts, rowRule } from '../../../platform/register/row-checks.js'

/** The hub keeps no whole account number: whoever needs it asks the holder. */
export const maskedNumberKept = rowRule({
  code: 'ACCOUNT_NUMBER_NOT_MASKED',
  rule: 'W-10',
  clause: '舞阳 第五条',
  field: 'maskedNumber',
  zh: ['账号未作掩码', '收到了完整账号，未保存。', '只保留前四位和后四位，中间写星号。'],
  en: ['The account number is not masked', 'The whole number was received and not stored.', 'Keep the first and last four, with stars between.'],
  check: contradicts((row) => (textOf(row, 'maskedNumber') ?? '').replace(/\D/g, '').length > 8),
})
