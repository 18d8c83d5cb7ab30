import { count, date, text } from '../../../../platform/register/column.js'
import { defineRegister } from '../../../../platform/register/register.js'

/** A symposium of representative developers and banks. */
export const SYMPOSIA = defineRegister({
  schema: 'coordination',
  type: 'Symposium',
  plural: 'symposia',
  zh: '政银企座谈会',
  en: 'Symposia of developers and banks',
  clause: '吕梁 二(二)',
  rule: 'L-15',
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'unit' },
  columns: {
    number: text('座谈会编号', 'Number', { max: 60, filter: true, example: '2026-02' }),
    heldOn: date('召开日期', 'Held on'),
    host: text('组织单位', 'Host', { example: '金监分局、住建局' }),
    banks: text('参加的金融机构', 'Banks that took part', { max: 2000, example: '示例银行离石支行、示例农商行' }),
    bankCount: count('金融机构数', 'How many banks', { max: 1000, example: '2' }),
    developers: text('参加的房地产企业', 'Developers that took part', { max: 2000, example: '示例置业有限公司' }),
    developerCount: count('房地产企业数', 'How many developers', { max: 1000, example: '1' }),
    summary: text('座谈情况', 'What was said', { optional: true, max: 2000 }),
  },
  key: ['number'],
  newestBy: 'heldOn',
})
