import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const DIVERSION_NOT_RECOVERED = defineFinding({
  code: 'DIVERSION_NOT_RECOVERED',
  severity: 'ERROR',
  rule: 'L-32',
  clause: '吕梁 二(三) 条件四',
  zh: { title: '被抽挪的预售资金尚未全部追回', detail: '{occurredOn} 抽挪 {amount} 元，已追回 {recovered} 元。', remedy: '追回并登记；登记有误的冲正。' },
  en: {
    title: 'Diverted presale funds are not fully recovered',
    detail: '{amount} yuan were diverted on {occurredOn}, {recovered} came back.',
    remedy: 'Recover and record it, or reverse what was recorded in error.',
  },
})

/** 吕梁 二(三) 条件四: never misappropriated, or recovered to the fen, incident by incident. */
export const diversionNotRecovered = crossCheck({
  findings: [DIVERSION_NOT_RECOVERED],
  sql: `select ${fault({
    finding: DIVERSION_NOT_RECOVERED,
    row: 'd',
    type: 'ESCROW_MOVEMENT',
    project: 'a.project_id',
    parameters: {
      occurredOn: 'd.occurred_on',
      amount: yuan('d.amount_fen'),
      recovered: yuan('back.fen'),
    },
  })}
    from escrow_movement d join escrow_account a on a.id = d.account_id cross join lateral (
      select coalesce(sum(r.amount_fen), 0) as fen from escrow_movement r
      where r.diversion_id = d.id and not exists (select 1 from escrow_movement x where x.reverses_id = r.id)) back
    where d.kind = 'DIVERSION' and not exists (select 1 from escrow_movement x where x.reverses_id = d.id) and back.fen < d.amount_fen`,
})
