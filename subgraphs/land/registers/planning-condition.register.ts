import { area, count, date, percent, ratio, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { unitCodeIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { percentOf } from '../../../platform/register/row.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

export const PLANNING_CONDITIONS = defineRegister({
  schema: 'land',
  type: 'PlanningCondition',
  plural: 'planningConditions',
  zh: '规划条件',
  en: 'Planning conditions',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { number: 'realEstateUnitCode', address: 'location' } },
  columns: {
    number: text('规划条件文号', 'Number', { max: 60, filter: true, example: '吕规条〔2026〕9号' }),
    location: text('坐落', 'Location', { example: '离石区示例路北侧' }),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, optional: true, example: '141102001002GB00005W00000000' }),
    landUse: text('用地性质', 'Land use', { max: 100, example: '二类居住用地' }),
    siteArea: area('用地面积（平方米）', 'Site area in square metres'),
    minFloorAreaRatio: ratio('容积率下限', 'Floor area ratio, at least', { optional: true, example: '1.0000' }),
    maxFloorAreaRatio: ratio('容积率上限', 'Floor area ratio, at most'),
    buildingCoverage: percent('建筑密度上限（%）', 'Building coverage, at most, in per cent', { optional: true, example: '28.00' }),
    greenRatio: percent('绿地率下限（%）', 'Green ratio, at least, in per cent', { optional: true, example: '35.00' }),
    heightLimit: count('建筑限高（米）', 'Height limit in metres', { max: 1000, optional: true, example: '80' }),
    affordableShare: percent('配建保障房比例（%）', 'Share of affordable housing, in per cent', { optional: true, example: '5.00' }),
    issuedOn: date('出具日期', 'Issued on'),
    validUntil: date('有效期止', 'Valid until', { future: true, optional: true }),
  },
  key: ['number'],
  newestBy: 'issuedOn',
  rules: [inOrder('issuedOn', 'validUntil')],
  findings: [
    ...unitCodeIn('realEstateUnitCode'),
    rowFinding({
      code: 'PLANNING_FLOOR_AREA_RATIO_REVERSED',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['容积率下限高于上限', '下限 {part}，上限 {whole}。', '对照规划条件更正。'],
      en: ['The lower floor area ratio is above the upper', 'At least {part}, at most {whole}.', 'Correct it from the conditions.'],
      check: above('minFloorAreaRatio', 'maxFloorAreaRatio'),
    }),
    rowFinding({
      code: 'PLANNING_COVERAGE_AND_GREEN_ABOVE_SITE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['建筑密度与绿地率之和超过 100%', '密度 {coverage}%，绿地率 {green}%。', '对照规划条件核对。'],
      en: ['Coverage and green ratio exceed the site', 'Coverage {coverage} %, green {green} %.', 'Check the conditions.'],
      check: (row) => {
        const [coverage, green] = [percentOf(row, 'buildingCoverage'), percentOf(row, 'greenRatio')]
        return coverage !== null && green !== null && coverage + green > 10_000n
          ? { coverage: String(row.buildingCoverage), green: String(row.greenRatio) }
          : null
      },
    }),
  ],
})
