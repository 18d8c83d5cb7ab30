import { area, choice, date, flag, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { TAX_CLEARANCE_FINDINGS } from './tax-clearance.findings.js'

/** 土地增值税清算: a sum that a bank must reckon with before it lends. */
export const TAX_CLEARANCES = defineRegister({
  schema: 'tax',
  type: 'TaxClearance',
  plural: 'taxClearances',
  zh: '土地增值税清算',
  en: 'Clearances of land appreciation tax',
  clause: '吕梁 二(四)',
  rule: 'L-41',
  writers: ['TAXATION'],
  about: { by: 'link', says: { developer: 'taxpayerName', developerUscc: 'taxpayerUscc' } },
  confidential: true,
  columns: {
    taxpayerName: text('纳税人名称', 'Taxpayer’s name', { filter: true, example: '吕梁示例置业有限公司' }),
    taxpayerUscc: text('纳税人识别号', 'Taxpayer identification number', { max: 18, optional: true, filter: true, example: '91141102MAYY00018D' }),
    clearedPart: text('清算单位', 'What is cleared', { max: 100, example: '示例花园一期', note: '按立项或分期划分' }),
    state: choice('清算状态', 'State', 'TaxClearanceState', {
      NOT_DUE: ['未达清算条件', 'Not due'],
      MAY_BE_REQUIRED: ['可要求清算', 'May be required'],
      REQUIRED: ['应清算', 'Required'],
      FILED: ['已申报', 'Filed'],
      UNDER_REVIEW: ['审核中', 'Under review'],
      CONCLUDED: ['已审定', 'Concluded'],
    }),
    stateSince: date('该状态自', 'In this state since'),
    trigger: choice(
      '清算情形',
      'Why',
      'TaxClearanceTrigger',
      {
        ALL_SOLD: ['全部竣工并完成销售', 'Completed and all sold'],
        WHOLE_TRANSFER: ['整体转让未竣工项目', 'Whole unfinished project transferred'],
        LAND_TRANSFER: ['直接转让土地使用权', 'Land-use right transferred'],
        MOSTLY_SOLD: ['已竣工验收且转让面积达 85%', 'Accepted and at least 85 % sold'],
        PERMIT_THREE_YEARS: ['取得预售许可证满三年仍未售完', 'Presale permit held three full years'],
        DEREGISTRATION: ['申请注销税务登记', 'Deregistration'],
      },
      { optional: true },
    ),
    saleableArea: area('可售面积（平方米）', 'Saleable area in square metres', { optional: true, example: '30000.00' }),
    soldArea: area('已售面积（平方米）', 'Area sold in square metres', { optional: true, example: '26000.00' }),
    ordinaryHousing: flag('是否普通标准住宅', 'Ordinary standard housing', { optional: true, example: '否' }),
    income: money('转让收入（不含增值税）', 'Income without VAT', { optional: true, example: '180000000.00' }),
    deductible: money('扣除项目金额', 'Deductible items', { optional: true, example: '100000000.00' }),
    taxDue: money('应纳税额', 'Tax due', { optional: true, example: '27000000.00' }),
    prepaid: money('已预缴税额', 'Prepaid', { optional: true, example: '20000000.00' }),
    settled: money('应补（退）税额', 'To be paid, or refunded if negative', { optional: true, negative: true, example: '7000000.00' }),
    filedOn: date('申报日期', 'Filed on', { optional: true }),
    concludedOn: date('审定日期', 'Concluded on', { optional: true }),
  },
  key: ['taxpayerName', 'clearedPart'],
  newestBy: 'stateSince',
  rules: [inOrder('filedOn', 'concludedOn')],
  findings: TAX_CLEARANCE_FINDINGS,
})
