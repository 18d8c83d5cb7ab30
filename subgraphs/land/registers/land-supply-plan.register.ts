import { area, count, date, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十三条(二)2', rule: 'W-56' } as const

export const LAND_SUPPLY_PLANS = defineRegister({
  schema: 'land',
  type: 'LandSupplyPlan',
  plural: 'landSupplyPlans',
  zh: '年度供地计划',
  en: 'Annual land supply plans',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'unit' },
  columns: {
    year: count('计划年度', 'Year', { max: 2199, filter: true, example: '2026' }),
    document: text('批准文号', 'Document', { max: 60, optional: true, example: '舞政文〔2026〕21号' }),
    approvedOn: date('批准日期', 'Approved on'),
    totalArea: area('计划供应总面积（平方米）', 'Total area planned, in square metres', { example: '800000.00' }),
    commercialArea: area('经营性用地面积（平方米）', 'Area for commercial sale, in square metres', { example: '300000.00' }),
    commercialLimit: area('经营性用地投放上限（平方米）', 'Most that may be sold, in square metres', { optional: true, example: '320000.00' }),
    residentialArea: area('其中居住用地（平方米）', 'Of which residential, in square metres', { optional: true, example: '220000.00' }),
    unifiedBorrowingArea: area('统贷统还项目地块（平方米）', 'Parcels of unified-borrowing projects, in square metres', { example: '150000.00' }),
    unifiedBorrowingParcels: count('统贷统还项目地块宗数', 'Number of those parcels', { example: '6' }),
    remarks: text('说明', 'Remarks', { max: 500, optional: true }),
  },
  key: ['year'],
  newestBy: 'year',
  findings: [
    ...documentNumberIn('document'),
    rowFinding({
      code: 'LAND_PLAN_PART_ABOVE_TOTAL',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['经营性用地大于总面积', '经营性 {part} ㎡，总面积 {whole} ㎡。', '对照计划更正。'],
      en: ['The commercial part is above the total', '{part} of {whole} square metres.', 'Correct it from the plan.'],
      check: above('commercialArea', 'totalArea'),
    }),
    rowFinding({
      code: 'LAND_PLAN_ABOVE_LIMIT',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['经营性用地超过投放上限', '计划 {part} ㎡，上限 {whole} ㎡。', '压减经营性用地，或报批调整上限。'],
      en: ['More commercial land than the limit', '{part} square metres are planned, {whole} at most.', 'Reduce it, or have the limit changed.'],
      check: above('commercialArea', 'commercialLimit'),
    }),
    rowFinding({
      code: 'LAND_PLAN_UNIFIED_ABOVE_TOTAL',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['统贷统还地块大于总面积', '统贷统还 {part} ㎡，总面积 {whole} ㎡。', '对照计划更正。'],
      en: ['Unified-borrowing parcels above the total', '{part} of {whole} square metres.', 'Correct it from the plan.'],
      check: above('unifiedBorrowingArea', 'totalArea'),
    }),
  ],
})
