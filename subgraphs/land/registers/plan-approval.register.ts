import { formatDecimal } from '../../../kernel/decimal.js'
import { proportion } from '../../../kernel/proportion.js'
import { area, choice, count, date, ratio, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { scaledOf } from '../../../platform/register/row.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

/** The scheme that stands between the planning conditions and the works-planning permit. */
export const PLAN_APPROVALS = defineRegister({
  schema: 'land',
  type: 'PlanApproval',
  plural: 'planApprovals',
  zh: '规划方案审批',
  en: 'Approvals of plans and schemes',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL'],
  about: { by: 'link', says: { developer: 'developer', number: 'number' } },
  columns: {
    number: text('批复文号', 'Number', { max: 60, filter: true, example: '吕规审〔2026〕31号' }),
    kind: choice('方案种类', 'Kind of plan', 'PlanKind', {
      DETAILED_PLAN: ['修建性详细规划', 'Detailed site plan'],
      DESIGN_SCHEME: ['建设工程设计方案', 'Design scheme'],
      CHANGE: ['方案变更', 'A change of the plan'],
    }),
    developer: text('建设单位', 'Developer', { filter: true, example: '吕梁示例置业有限公司' }),
    siteArea: area('用地面积（平方米）', 'Site area in square metres', { example: '12000.00' }),
    maxFloorAreaRatio: ratio('规划条件容积率上限', 'Floor area ratio allowed', { optional: true }),
    countedArea: area('计容建筑面积（平方米）', 'Counted floor area in square metres', { example: '29800.00' }),
    undergroundArea: area('地下建筑面积（平方米）', 'Underground area in square metres', { optional: true, example: '6000.00' }),
    buildings: count('楼栋数', 'Buildings', { optional: true, example: '6' }),
    homes: count('户数', 'Homes', { optional: true, example: '260' }),
    approvedOn: date('批准日期', 'Approved on'),
    replaces: text('所变更的批复文号', 'The approval it changes', { max: 60, optional: true }),
  },
  key: ['number'],
  newestBy: 'approvedOn',
  findings: [
    rowFinding({
      code: 'PLAN_ABOVE_FLOOR_AREA_RATIO',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['计容面积超过规划条件', '计容 {counted} ㎡，按容积率上限为 {allowed} ㎡。', '核对方案；超出的须先调整规划条件。'],
      en: [
        'More counted area than the conditions allow',
        '{counted} square metres; the ratio allows {allowed}.',
        'Check the plan; have the conditions changed first.',
      ],
      check: (row) => {
        const [site, allowedRatio, counted] = [scaledOf(row, 'siteArea', 2), scaledOf(row, 'maxFloorAreaRatio', 4), scaledOf(row, 'countedArea', 2)]
        if (site === null || allowedRatio === null || counted === null) return null
        const allowed = proportion(site, allowedRatio, 10_000n)
        return counted > allowed ? { counted: formatDecimal(counted, 2), allowed: formatDecimal(allowed, 2) } : null
      },
    }),
    rowFinding({
      code: 'PLAN_CHANGE_OF_NOTHING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['方案变更未写所变更的批复', '种类为方案变更，原批复文号为空。', '补填原批复文号。'],
      en: ['A change that names nothing', 'The approval that it changes is empty.', 'Fill in its number.'],
      check: lacking('kind', ['CHANGE'], 'replaces'),
    }),
  ],
})
