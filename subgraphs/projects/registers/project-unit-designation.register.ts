import { choice, date, percent, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { documentNumberIn, usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn, isGiven } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '舞阳 第三条', rule: 'W-05' } as const
/** In places of a decimal with four: 50 %. */
const HALF = 500_000n
const EVIDENCE = ['partner', 'procedure', 'procedureDocument']

/** 项目单位: a state-owned investment company, or a state-controlled company that it forms with a partner chosen by statutory procedure. */
export const PROJECT_UNIT_DESIGNATIONS = defineRegister({
  schema: 'projects',
  type: 'ProjectUnitDesignation',
  plural: 'projectUnitDesignations',
  zh: '项目单位的确定',
  en: 'Designations of project units',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT'] },
  columns: {
    unitName: text('项目单位', 'Project unit', { filter: true, example: '示例城市建设投资有限公司' }),
    unitUscc: text('项目单位统一社会信用代码', 'Its credit code', { optional: true, max: 40, example: '91411121MAYY00034B' }),
    form: choice('主体形式', 'Form', 'ProjectUnitForm', {
      STATE_OWNED: ['国有投资公司', 'State-owned investment company'],
      STATE_CONTROLLED: ['国有控股投资公司', 'State-controlled company with a partner'],
    }),
    stateShare: percent('国有持股比例（%）', 'State’s share in %', { example: '100.00' }),
    partner: text('合作企业', 'Partner', { optional: true, note: '国有控股投资公司必填' }),
    partnerUscc: text('合作企业统一社会信用代码', 'Partner’s credit code', { optional: true, max: 40, example: '91411121MAYY00034B' }),
    procedure: choice(
      '择优程序',
      'How the partner was chosen',
      'PartnerProcedure',
      {
        OPEN_TENDER: ['公开招标', 'Open tender'],
        INVITED_TENDER: ['邀请招标', 'Invited tender'],
        COMPETITIVE_NEGOTIATION: ['竞争性谈判', 'Competitive negotiation'],
        COMPETITIVE_CONSULTATION: ['竞争性磋商', 'Competitive consultation'],
        SINGLE_SOURCE: ['单一来源采购', 'Single source'],
      },
      { optional: true },
    ),
    procedureDocument: text('程序凭据', 'Evidence of the procedure', { optional: true, example: '中标通知书 2026-008' }),
    documentNumber: text('县政府确定文号', 'Number of the county’s decision', { max: 100, example: '舞政〔2026〕6号' }),
    designatedOn: date('确定日期', 'Designated on'),
    endedOn: date('终止日期', 'Ended on', { optional: true }),
  },
  key: ['unitName', 'designatedOn'],
  newestBy: 'designatedOn',
  rules: [inOrder('designatedOn', 'endedOn')],
  findings: [
    ...usccIn('unitUscc', 'partnerUscc'),
    ...documentNumberIn('documentNumber'),
    rowFinding({
      code: 'PARTNER_WITHOUT_PROCEDURE',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['合作企业没有法定程序的凭据', '国有控股投资公司的合作企业须按法定程序择优选择。', '填写合作企业、择优程序和凭据。'],
      en: [
        'A partner without the statutory procedure',
        'The partner of a state-controlled company is chosen by it.',
        'Name the partner, the procedure and its evidence.',
      ],
      check: contradicts((row) => row.form === 'STATE_CONTROLLED' && !EVIDENCE.every((name) => isGiven(row, name))),
    }),
    rowFinding({
      code: 'STATE_DOES_NOT_CONTROL',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['国有持股不足半数', '主体须为国有投资公司或国有控股投资公司。', '核对比例；以协议控制的，说明后关闭。'],
      en: [
        'The state holds less than half',
        'The unit is state-owned or state-controlled.',
        'Check the share; close with a reason if control is by agreement.',
      ],
      check: contradicts((row) => (figureIn(row, 'stateShare') ?? HALF) < HALF),
    }),
  ],
})
