import { choice, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第八条(三)', rule: 'W-16' } as const

/** 招商引资 for a project whose capital falls short. */
export const INVESTMENT_ATTRACTIONS = defineRegister({
  schema: 'coordination',
  type: 'InvestmentAttraction',
  plural: 'investmentAttractions',
  zh: '招商引资',
  en: 'Attraction of investment',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    title: text('招商事项', 'Matter', { filter: true, example: '示例片区棚改资本金招商' }),
    shortfall: money('资本金缺口', 'Shortfall of capital', { unit: '万元', example: '3000' }),
    announcedOn: date('公告日期', 'Announced on'),
    form: choice('招商方式', 'Form', 'AttractionForm', {
      PUBLIC: ['公开招商', 'Public call'],
      INVITED: ['邀请洽谈', 'By invitation'],
      ENTRUSTED: ['委托招商', 'By an agent'],
    }),
    state: choice('进展', 'State', 'AttractionState', {
      ANNOUNCED: ['已公告', 'Announced'],
      NEGOTIATING: ['洽谈中', 'Negotiating'],
      AGREED: ['已签约', 'Agreed'],
      ENDED: ['终止', 'Ended'],
    }),
    prospects: text('意向投资商', 'Prospective investors', { optional: true, max: 500, note: '填单位名称' }),
    agreedAmount: money('签约金额', 'Amount agreed', { unit: '万元', optional: true, example: '3000' }),
    agreementNumber: text('投融资协议编号', 'Number of the investment agreement', { optional: true, max: 60, example: 'TRZ-2026-01' }),
    outcome: text('结果说明', 'Outcome', { optional: true, max: 1000 }),
  },
  key: ['title'],
  newestBy: 'announcedOn',
  findings: [
    rowFinding({
      code: 'ATTRACTION_WITHOUT_AGREEMENT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['招商已签约而没有协议编号', '进展为已签约。', '补填投融资协议编号。'],
      en: ['Agreed without an agreement', 'The attraction is said to be agreed.', 'Add the number of the agreement.'],
      check: lacking('state', ['AGREED'], 'agreementNumber'),
    }),
    rowFinding({
      code: 'SHORTFALL_NOT_COVERED',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['签约金额不足以补足缺口', '缺口 {part} 元，签约 {whole} 元。', '继续筹集，或更正缺口。'],
      en: ['The agreement does not cover the shortfall', 'Shortfall {part}, agreed {whole} yuan.', 'Raise the rest, or correct the shortfall.'],
      check: above('shortfall', 'agreedAmount'),
    }),
  ],
})
