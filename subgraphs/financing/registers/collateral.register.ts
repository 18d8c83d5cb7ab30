import { area, choice, count, date, institution, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { titleNumberIn, unitCodeIn, usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { lacking, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-29' } as const

const REAL_ESTATE = ['LAND_USE_RIGHT', 'WORKS_IN_PROGRESS', 'FINISHED_HOUSING', 'OTHER_REAL_ESTATE']

/**
 * What a bank holds for its loan, or is offered: before a push no bank sees the project, so the regulator or the financial office enters
 * what is offered to the bank it names. Visible: that bank's own and the agencies.
 */
export const COLLATERALS = defineRegister({
  schema: 'financing',
  type: 'Collateral',
  plural: 'collaterals',
  zh: '抵质押物',
  en: 'Collateral',
  ...CLAUSE,
  writers: ['BANK', 'NFRA', 'FINANCIAL_AFFAIRS'],
  about: { by: 'subject', kinds: ['SCOPE', 'PROJECT'] },
  confidential: true,
  columns: {
    number: text('押品编号', 'Collateral number', { max: 60, filter: true, example: 'YP-2026-0001' }),
    institution: institution('银行', 'Bank'),
    kind: choice('种类', 'Kind', 'CollateralKind', {
      LAND_USE_RIGHT: ['土地使用权', 'Land-use right'],
      WORKS_IN_PROGRESS: ['在建工程', 'Works in progress'],
      FINISHED_HOUSING: ['现房', 'Finished housing'],
      OTHER_REAL_ESTATE: ['其他不动产', 'Other real estate'],
      EQUITY: ['股权', 'Equity'],
      RECEIVABLES: ['应收账款', 'Receivables'],
      DEPOSIT: ['保证金、存单', 'Deposit'],
    }),
    name: text('名称', 'Name', { example: '示例花园二期在建工程' }),
    owner: text('所有人', 'Owner', { max: 100, example: '吕梁示例置业有限公司', note: '自然人只填“个人”' }),
    ownerUscc: text('所有人统一社会信用代码', 'Owner’s unified social credit code', { max: 18, optional: true, example: '91141102MAYY00018D' }),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, optional: true, filter: true, example: '141102001002GB00005F00010000' }),
    area: area('面积（平方米）', 'Area in square metres', { optional: true }),
    registration: choice('登记状态', 'Registration', 'CollateralRegistration', {
      REGISTERED: ['已登记', 'Registered'],
      APPLIED: ['已申请', 'Applied for'],
      UNREGISTERED: ['未登记', 'Not registered'],
      RELEASED: ['已注销', 'Released'],
    }),
    proofNumber: text('登记证明号', 'Number of the proof', { max: 60, optional: true, filter: true, example: '晋（2026）离石区不动产证明第0000012号' }),
    rank: count('顺位', 'Rank', { max: 99, optional: true, example: '1' }),
    priorClaims: money('在先权利金额', 'Claims that come before', { optional: true, example: '0.00' }),
    secured: money('担保债权金额', 'Amount secured', { optional: true, filter: true }),
    heldSince: date('取得日期', 'Held since'),
    releasedOn: date('注销日期', 'Released on', { optional: true }),
  },
  key: ['number', 'institution'],
  newestBy: 'heldSince',
  rules: [inOrder('heldSince', 'releasedOn')],
  findings: [
    ...unitCodeIn('realEstateUnitCode'),
    ...usccIn('ownerUscc'),
    ...titleNumberIn('proofNumber'),
    rowFinding({
      code: 'COLLATERAL_WITHOUT_PROOF',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已登记而无登记证明号', '登记状态为已登记，登记证明号为空。', '补填登记证明号。'],
      en: ['Registered without a proof', 'It is registered and the number is empty.', 'Fill in the number.'],
      check: lacking('registration', ['REGISTERED'], 'proofNumber'),
    }),
    rowFinding({
      code: 'COLLATERAL_NOT_REGISTERED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['不动产抵押尚未登记', '{value}：未登记的抵押权尚未设立。', '办理抵押登记。'],
      en: ['The mortgage is not registered', '{value}: a mortgage on real estate exists when it is registered.', 'Have it registered.'],
      check: (row, today) => (row.registration === 'UNREGISTERED' ? lacking('kind', REAL_ESTATE)(row, today) : null),
    }),
  ],
})
