import { area, choice, count, date, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, lacking, overdue, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十一条、第二十三条', rule: 'W-54' } as const

/** Homes for those who moved, built or bought, and the shops built with them whose sale is the first source of repayment. */
export const RESETTLEMENT_HOUSINGS = defineRegister({
  schema: 'projects',
  type: 'ResettlementHousing',
  plural: 'resettlementHousings',
  zh: '安置房',
  en: 'Resettlement housing',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    estateName: text('安置小区', 'Estate', { filter: true, example: '示例安置小区' }),
    procurement: choice('筹集方式', 'Built or bought', 'ResettlementProcurement', {
      BUILT: ['新建', 'Built'],
      PURCHASED: ['购买', 'Purchased'],
    }),
    contractNumber: text('施工或购买合同编号', 'Number of the contract', { optional: true, max: 100, example: 'AZ-2026-02' }),
    plannedUnits: count('计划套数', 'Units planned', { example: '360' }),
    plannedArea: area('计划建筑面积', 'Area planned', { example: '36000.00' }),
    cost: money('总造价或总价款', 'Total cost', { unit: '万元', example: '10800' }),
    startedOn: date('开工或签约日期', 'Begun on'),
    plannedCompletion: date('计划建成日期', 'Planned completion', { future: true }),
    completedOn: date('建成日期', 'Completed on', { optional: true }),
    allocatedUnits: count('已分配套数', 'Units allocated', { example: '300' }),
    handedOverUnits: count('已交付套数', 'Units handed over', { example: '0' }),
    shopArea: area('配建商业房面积', 'Area of shops built with it', { optional: true, example: '2400.00' }),
    shopValue: money('配建商业房预计收入', 'Income expected from the shops', { unit: '万元', optional: true, example: '1920' }),
  },
  key: ['estateName', 'procurement'],
  newestBy: 'startedOn',
  findings: [
    rowFinding({
      code: 'ALLOCATED_ABOVE_PLANNED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['分配套数多于计划套数', '分配 {part} 套，计划 {whole} 套。', '核对套数。'],
      en: ['More units allocated than planned', '{part} allocated of {whole}.', 'Check the counts.'],
      check: above('allocatedUnits', 'plannedUnits'),
    }),
    rowFinding({
      code: 'HANDED_OVER_ABOVE_ALLOCATED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['交付套数多于分配套数', '交付 {part} 套，分配 {whole} 套。', '核对套数。'],
      en: ['More units handed over than allocated', '{part} handed over, {whole} allocated.', 'Check the counts.'],
      check: above('handedOverUnits', 'allocatedUnits'),
    }),
    rowFinding({
      code: 'PURCHASE_WITHOUT_CONTRACT',
      severity: 'WARNING',
      clause: '舞阳 第十一条',
      rule: 'W-24',
      zh: ['购买安置房没有合同编号', '筹集方式为购买。', '补填购买合同编号。'],
      en: ['A purchase without its contract', 'The housing was bought.', 'Add the number of the contract.'],
      check: lacking('procurement', ['PURCHASED'], 'contractNumber'),
    }),
    rowFinding({
      code: 'RESETTLEMENT_OVERDUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['安置房逾期未建成', '应于 {due} 建成，已逾期 {daysLate} 天。', '已建成的补填日期；未建成的说明原因。'],
      en: ['Resettlement housing is overdue', 'Due on {due}, {daysLate} days ago.', 'Record its completion, or explain.'],
      check: overdue('plannedCompletion', 'completedOn'),
    }),
  ],
})
