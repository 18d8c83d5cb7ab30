import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const ESCROW_BELOW_QUOTA = defineFinding({
  code: 'ESCROW_BELOW_QUOTA',
  severity: 'WARNING',
  rule: 'L-34',
  clause: '吕梁 二(三) 条件四',
  zh: { title: '监管账户余额低于重点监管额度', detail: '余额 {balance} 元，额度 {quota} 元。', remedy: '核对入账；额度应随用款节点调整。' },
  en: {
    title: 'The supervised account holds less than its quota',
    detail: 'It holds {balance} yuan of {quota}.',
    remedy: 'Check what was paid in; the quota follows the nodes that are reached.',
  },
})

/** Domain §4.3: coverage below one hundred per cent of the quota as it stands. */
export const escrowBelowQuota = crossCheck({
  findings: [ESCROW_BELOW_QUOTA],
  sql: `select ${fault({
    finding: ESCROW_BELOW_QUOTA,
    row: 'a',
    type: 'ESCROW_ACCOUNT',
    project: 'a.project_id',
    parameters: {
      balance: yuan('g.posted_fen'),
      quota: yuan('g.floor_fen'),
    },
  })}
    from escrow_account a join ledger_account g on g.id = a.id where g.posted_fen < g.floor_fen`,
})
