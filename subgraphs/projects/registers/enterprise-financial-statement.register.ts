import { choice, date, flag, money, text } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn, shownIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三)', rule: 'L-38' } as const

/** 财务, as the statement says it: what L-23 looks at, and what declared figures are held against. */
export const ENTERPRISE_FINANCIAL_STATEMENTS = defineRegister({
  schema: 'projects',
  type: 'EnterpriseFinancialStatement',
  plural: 'enterpriseFinancialStatements',
  zh: '企业财务报表',
  en: 'Financial statements of enterprises',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    kind: choice('报表类别', 'Kind', 'StatementKind', {
      ANNUAL: ['年报', 'Annual'],
      QUARTERLY: ['季报', 'Quarterly'],
      MONTHLY: ['月报', 'Monthly'],
    }),
    periodEnd: date('报表日', 'Closing date'),
    consolidated: flag('是否合并报表', 'Consolidated', { example: '否' }),
    audited: flag('是否经审计', 'Audited'),
    auditor: text('会计师事务所', 'Auditor', { optional: true }),
    totalAssets: money('资产总计', 'Total assets', { example: '860000000.00' }),
    totalLiabilities: money('负债合计', 'Total liabilities', { example: '610000000.00' }),
    equity: money('所有者权益合计', 'Equity', { negative: true, example: '250000000.00' }),
    interestBearingDebt: money('其中有息负债', 'Of these interest-bearing', { optional: true, example: '320000000.00' }),
    cash: money('货币资金', 'Cash', { optional: true, example: '24000000.00' }),
    inventories: money('存货', 'Inventories', { optional: true, example: '510000000.00' }),
    contractLiabilities: money('合同负债（预收房款）', 'Contract liabilities', { optional: true, example: '180000000.00' }),
    revenue: money('营业收入', 'Revenue', { optional: true, example: '96000000.00' }),
    netProfit: money('净利润', 'Net profit', { negative: true, optional: true, example: '-3200000.00' }),
    operatingCashFlow: money('经营活动现金流量净额', 'Operating cash flow', { negative: true, optional: true, example: '-11000000.00' }),
  },
  key: ['kind', 'periodEnd', 'consolidated'],
  newestBy: 'periodEnd',
  findings: [
    rowFinding({
      code: 'BALANCE_NOT_EQUAL',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['资产不等于负债加所有者权益', '资产总计 {assets} 元，与负债、所有者权益之和不符。', '对照报表更正。'],
      en: ['Assets do not equal liabilities and equity', 'Total assets are {assets} yuan.', 'Correct it from the statement.'],
      check: (row) => {
        const [assets, liabilities, equity] = [figureIn(row, 'totalAssets'), figureIn(row, 'totalLiabilities'), figureIn(row, 'equity')]
        return assets !== null && liabilities !== null && equity !== null && assets !== liabilities + equity ? { assets: shownIn(row, 'totalAssets') } : null
      },
    }),
    rowFinding({
      code: 'DEBT_ABOVE_LIABILITIES',
      severity: 'ERROR',
      ...CLAUSE,
      zh: ['有息负债大于负债合计', '有息负债 {part} 元，负债合计 {whole} 元。', '对照报表更正。'],
      en: ['Interest-bearing debt above all liabilities', 'Debt {part}, liabilities {whole} yuan.', 'Correct it from the statement.'],
      check: above('interestBearingDebt', 'totalLiabilities'),
    }),
    rowFinding({
      code: 'LIABILITIES_ABOVE_ASSETS',
      severity: 'INFO',
      ...CLAUSE,
      zh: ['资不抵债', '负债 {part} 元，资产 {whole} 元。', '提出名单时一并说明。'],
      en: ['Liabilities above assets', 'Liabilities {part}, assets {whole} yuan.', 'Say so when the project is proposed.'],
      check: above('totalLiabilities', 'totalAssets'),
    }),
    rowFinding({
      code: 'AUDITED_WITHOUT_AUDITOR',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['经审计而没有会计师事务所', '是否经审计与会计师事务所须一致。', '补填会计师事务所，或改为未经审计。'],
      en: ['Audited by nobody', 'The statement is audited, the auditor not named.', 'Name the auditor, or say that it is not audited.'],
      check: contradicts((row) => row.audited === true && !row.auditor),
    }),
  ],
})
