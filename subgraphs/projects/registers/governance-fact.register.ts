import { choice, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-28' } as const

/** What the registration authority knows of an enterprise: the evidence of condition 2, never its verdict. */
export const GOVERNANCE_FACTS = defineRegister({
  schema: 'projects',
  type: 'GovernanceFact',
  plural: 'governanceFacts',
  zh: '企业登记与治理情况',
  en: 'Registration and governance of enterprises',
  ...CLAUSE,
  writers: ['MARKET_REGULATION'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    kind: choice('情况类别', 'Kind', 'GovernanceFactKind', {
      REGISTRATION_STATUS: ['登记状态', 'Registration status'],
      ABNORMAL_LIST: ['列入经营异常名录', 'On the list of abnormal operations'],
      SERIOUS_ILLEGAL_LIST: ['列入严重违法失信名单', 'On the list of serious violations'],
      ANNUAL_REPORT: ['年报公示', 'Annual report published'],
      LEGAL_REPRESENTATIVE_CHANGE: ['法定代表人变更', 'Change of legal representative'],
      MANAGEMENT_CHANGE: ['董事、监事、高管变更', 'Change of management'],
      CAPITAL_CHANGE: ['注册资本变更', 'Change of registered capital'],
      SCOPE_CHANGE: ['经营范围变更', 'Change of business scope'],
      ADDRESS_CHANGE: ['住所变更', 'Change of address'],
      EQUITY_PLEDGE: ['股权出质', 'Pledge of equity'],
      EQUITY_FREEZE: ['股权冻结', 'Freeze of equity'],
      LIQUIDATION: ['清算或破产', 'Liquidation or bankruptcy'],
    }),
    registrationStatus: choice(
      '当前登记状态',
      'Registration status',
      'RegistrationStatus',
      {
        IN_BUSINESS: ['存续（在营、开业、在册）', 'In business'],
        SUSPENDED: ['歇业', 'Suspended'],
        LICENCE_REVOKED: ['吊销', 'Licence revoked'],
        DEREGISTERED: ['注销', 'Deregistered'],
        MOVED_OUT: ['迁出', 'Moved out'],
      },
      { optional: true, note: '情况类别为登记状态的必填' },
    ),
    content: text('内容', 'Content', { max: 500, note: '人员变更只写“已变更”，不填个人姓名和证件号' }),
    documentNumber: text('决定或登记文号', 'Number', { optional: true, max: 100, example: '（吕）市监列异〔2026〕15号' }),
    effectiveOn: date('生效日期', 'Effective on'),
    endedOn: date('移出或终止日期', 'Ended on', { optional: true }),
    authority: text('登记机关', 'Authority', { optional: true }),
  },
  key: ['kind', 'effectiveOn', 'content'],
  newestBy: 'effectiveOn',
  rules: [inOrder('effectiveOn', 'endedOn')],
  findings: [
    rowFinding({
      code: 'REGISTRATION_STATUS_MISSING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['登记状态未填', '情况类别为登记状态。', '补填登记状态。'],
      en: ['The registration status is missing', 'The fact is about it.', 'Add the status.'],
      check: lacking('kind', ['REGISTRATION_STATUS'], 'registrationStatus'),
    }),
    rowFinding({
      code: 'LISTED_WITHOUT_DECISION',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['列入名录没有决定文号', '列入经营异常名录或严重违法失信名单须有决定。', '补填决定文号。'],
      en: ['Listed without a decision', 'A list is entered by a decision.', 'Add its number.'],
      check: lacking('kind', ['ABNORMAL_LIST', 'SERIOUS_ILLEGAL_LIST'], 'documentNumber'),
    }),
  ],
})
