import { choice, date, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, lacking, rowFinding } from '../../../platform/register/row-checks.js'
import { RISK_CRITERIA } from './risk-criteria.js'

const CLAUSE = { clause: '舞阳 第二十二条', rule: 'W-50' } as const

/** Each aspect of Art. 22 by each criterion that it names: judgements of people, with their reasons. */
export const RISK_ASSESSMENTS = defineRegister({
  schema: 'projects',
  type: 'RiskAssessment',
  plural: 'riskAssessments',
  zh: '项目风险评估',
  en: 'Risk assessments of projects',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    aspect: choice('评估内容', 'Aspect', 'RiskAspect', {
      LAND_PLAN: ['（一）土地出让计划和价格', '(1) Land plan and price'],
      COMPENSATION_PLAN: ['（二）征收补偿安置方案', '(2) Compensation and resettlement plan'],
      IMPLEMENTATION_PLAN: ['（二）实施方案', '(2) Implementation plan'],
      EXPROPRIATION: ['（二）征收补偿风险', '(2) Risk of expropriation and compensation'],
      CONTENT: ['（三）建设内容', '(3) What is to be built'],
      SCHEME: ['（三）建设方案', '(3) Scheme'],
      INVESTMENT_PLAN: ['（三）投资计划', '(3) Investment plan'],
    }),
    criterion: choice('评估标准', 'Criterion', 'RiskCriterion', {
      REASONABLENESS: ['合理性', 'Reasonableness'],
      LEGALITY: ['合法性', 'Legality'],
      COMPLETENESS: ['完整性', 'Completeness'],
      FEASIBILITY: ['可行性', 'Feasibility'],
      RISK: ['风险', 'Risk'],
    }),
    conclusion: choice('结论', 'Conclusion', 'RiskConclusion', {
      ACCEPTED: ['通过', 'Accepted'],
      CONDITIONAL: ['整改后通过', 'Accepted once mended'],
      REJECTED: ['不通过', 'Rejected'],
    }),
    riskLevel: choice('风险等级', 'Level of risk', 'RiskLevel', { LOW: ['低', 'Low'], MEDIUM: ['中', 'Medium'], HIGH: ['高', 'High'] }),
    assessedOn: date('评估日期', 'Assessed on'),
    assessedBy: text('评估单位', 'Assessed by', { example: '县住建局', note: '填单位，不填个人' }),
    jointly: text('会同单位', 'Together with', { optional: true, example: '县国土资源局、县房屋征收部门' }),
    opinion: text('评估意见', 'Opinion', { max: 2000 }),
    measures: text('应对措施', 'Measures', { optional: true, max: 2000 }),
    reportNumber: text('评估报告编号', 'Number of the report', { optional: true, max: 100, example: '舞建评〔2026〕5号' }),
  },
  key: ['aspect', 'criterion', 'assessedOn'],
  newestBy: 'assessedOn',
  findings: [
    rowFinding({
      code: 'HIGH_RISK_WITHOUT_MEASURES',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['高风险没有应对措施', '风险等级为高。', '写明应对措施。'],
      en: ['High risk without measures', 'The level of risk is high.', 'Name the measures.'],
      check: lacking('riskLevel', ['HIGH'], 'measures'),
    }),
    rowFinding({
      code: 'ACCEPTED_ONCE_MENDED_WITHOUT_MEASURES',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['整改后通过而未写整改措施', '结论以整改为条件。', '写明须采取的措施。'],
      en: ['Accepted once mended, but not how', 'The conclusion depends on measures.', 'Name them.'],
      check: lacking('conclusion', ['CONDITIONAL'], 'measures'),
    }),
    rowFinding({
      code: 'CRITERION_NOT_OF_THE_ASPECT',
      severity: 'WARNING',
      clause: '舞阳 第二十二条(三)',
      rule: 'W-53',
      zh: ['评估标准与内容不对应', '第（三）项评估完整性、合理性、可行性，第（一）项评估合理性、可行性。', '改用条文所列的评估标准。'],
      en: [
        'The criterion does not belong to the aspect',
        'Art. 22(3) names completeness, reasonableness and feasibility; Art. 22(1) the last two.',
        'Use the criteria of the article.',
      ],
      check: contradicts(({ aspect, criterion }) => !(RISK_CRITERIA[String(aspect)] ?? []).includes(String(criterion))),
    }),
  ],
})
