import { date, flag, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-27' } as const

/** The second limb of condition 1, for works that stand still: a person's judgement with its evidence; nothing here is computed. */
export const RESUMPTION_ASSESSMENTS = defineRegister({
  schema: 'projects',
  type: 'ResumptionAssessment',
  plural: 'resumptionAssessments',
  zh: '短期停工项目复工交付研判',
  en: 'Whether stopped works can resume and deliver',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    assessedOn: date('研判日期', 'Assessed on'),
    assets: money('项目可用资产', 'Assets of the project', { unit: '万元', note: '未售货值、监管账户余额等' }),
    liabilities: money('项目负债', 'Liabilities of the project', { unit: '万元' }),
    costToComplete: money('后续建设资金需求', 'Cost to complete', { unit: '万元' }),
    availableFunds: money('已落实资金', 'Money at hand', { unit: '万元' }),
    assetsSufficient: flag('资产是否充足', 'Assets are sufficient'),
    canResume: flag('给予融资后能否复工', 'Can resume once financed'),
    canDeliver: flag('给予融资后能否建成交付', 'Can deliver once financed'),
    plannedResumption: date('计划复工日期', 'Planned resumption', { future: true, optional: true }),
    plannedDelivery: date('计划交付日期', 'Planned delivery', { future: true, optional: true }),
    reasons: text('研判理由', 'Reasons', { max: 2000 }),
    evidence: text('依据材料', 'Evidence', { max: 1000, example: '资产清单、复工方案、施工单位承诺' }),
  },
  key: ['assessedOn'],
  newestBy: 'assessedOn',
  findings: [
    rowFinding({
      code: 'SUFFICIENT_WITHOUT_COVER',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['判断资产充足，但资产不抵负债与后续资金需求', '资产与已落实资金合计少于负债与后续建设资金需求。', '复核金额，或在研判理由中说明。'],
      en: [
        'Found sufficient, though assets do not cover',
        'Assets and money at hand are less than liabilities and cost to complete.',
        'Check the figures, or explain in the reasons.',
      ],
      check: contradicts((row) => {
        const figure = (name: string): bigint => figureIn(row, name) ?? 0n
        return row.assetsSufficient === true && figure('assets') + figure('availableFunds') < figure('liabilities') + figure('costToComplete')
      }),
    }),
    rowFinding({
      code: 'RESUMPTION_WITHOUT_DATES',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['能复工交付而没有计划日期', '判断能复工、能交付的须有计划日期。', '补填计划复工日期和计划交付日期。'],
      en: ['Can resume and deliver, without dates', 'Such a judgement names the planned dates.', 'Add them.'],
      check: contradicts((row) => (row.canResume === true && !row.plannedResumption) || (row.canDeliver === true && !row.plannedDelivery)),
    }),
    rowFinding({
      code: 'DELIVERY_WITHOUT_RESUMPTION',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['不能复工却能交付', '两项判断互相矛盾。', '更正其中一项。'],
      en: ['Can deliver without resuming', 'The two judgements contradict each other.', 'Correct one of them.'],
      check: contradicts((row) => row.canResume === false && row.canDeliver === true),
    }),
  ],
})
