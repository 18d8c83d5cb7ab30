import { formatYuan } from '../../../kernel/money.js'
import type { FindingRule } from '../../../platform/findings/finding-rule.js'
import { differs, lessOf, sumOf } from '../../../platform/register/amount-checks.js'
import type { RegisterRow } from '../../../platform/register/register.js'
import { fenOf, textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第十七条、第十九条', rule: 'W-43' } as const

/** Art. 17: an investor's money becomes capital in a loan account. Art. 19(一): land revenue repays. */
const RECEIVERS: Readonly<Record<string, readonly string[]>> = { INVESTOR: ['FINANCE_LOAN', 'UNIT_LOAN'], GRANT: ['FINANCE_REPAYMENT'] }

export const LAND_REVENUE_FINDINGS: readonly FindingRule<RegisterRow>[] = [
  rowFinding({
    code: 'LAND_NET_REVENUE_DIFFERS',
    severity: 'WARNING',
    ...CLAUSE,
    zh: ['净收益与收入、成本不符', '填报 {stated} 元，收入减成本和扣除为 {expected} 元。', '核对清算单；另有扣除项的计入“其他扣除”。'],
    en: [
      'Net revenue does not follow from revenue and cost',
      '{stated} yuan are given; revenue less cost and deductions is {expected}.',
      'Check the settlement.',
    ],
    check: differs('netRevenue', lessOf('grossRevenue', 'developmentCost', 'serviceFee')),
  }),
  rowFinding({
    code: 'LAND_REVENUE_AFTER_FUNDS_DIFFERS',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['提取后净收益计算有误', '填报 {stated} 元，净收益减专项资金为 {expected} 元。', '按清算单更正。'],
    en: ['Net revenue after the funds is wrong', '{stated} yuan are given; net revenue less the funds is {expected}.', 'Correct it from the settlement.'],
    check: differs('available', lessOf('netRevenue', 'earmarkedFunds')),
  }),
  rowFinding({
    code: 'LAND_REVENUE_IN_WRONG_ACCOUNT',
    severity: 'ERROR',
    ...CLAUSE,
    zh: ['转入账户不符合办法', '{origin} 不应转入 {account}。', '投资款转入贷款账户作资本金，出让收入转入县财政局还款账户。'],
    en: [
      'The money went to the wrong account',
      '{origin} may not go to {account}.',
      'Investors’ money goes to a loan account, grant revenue to the repayment account.',
    ],
    check: (row) => {
      const [origin, account] = [textOf(row, 'origin') ?? '', textOf(row, 'receivingAccount')]
      return account !== null && RECEIVERS[origin]?.includes(account) === false ? { origin, account } : null
    },
  }),
  rowFinding({
    code: 'LAND_REVENUE_NOT_TRANSFERRED_IN_FULL',
    severity: 'WARNING',
    clause: '舞阳 第十七条',
    rule: 'W-40',
    zh: ['未全额转入', '应转 {should} 元，实转 {moved} 元。', '补转差额，或说明分次转入的安排。'],
    en: ['Not transferred in full', '{should} yuan should go, {moved} went.', 'Transfer the rest, or say when it follows.'],
    check: (row) => {
      const [moved, should] = [fenOf(row, 'transferredAmount'), sumOf('developmentCost', 'available')(row)]
      return moved !== null && should !== null && moved < should ? { should: formatYuan(should), moved: formatYuan(moved) } : null
    },
  }),
]
