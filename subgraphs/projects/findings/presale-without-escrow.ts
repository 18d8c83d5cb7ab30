import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const PRESALE_WITHOUT_ESCROW = defineFinding({
  code: 'PRESALE_WITHOUT_ESCROW',
  severity: 'ERROR',
  rule: 'L-33',
  clause: '吕梁 二(三) 条件四',
  zh: { title: '已许可预售而项目没有监管账户', detail: '{number} 于 {issuedOn} 许可预售，项目没有预售资金监管账户。', remedy: '登记监管账户。' },
  en: {
    title: 'Presale is permitted and the project has no supervised account',
    detail: '{number} was issued on {issuedOn}; the project has no supervised account.',
    remedy: 'Record the supervised account.',
  },
})

/** Domain §4.1: all house money before first registration goes to a supervised account. */
export const presaleWithoutEscrow = crossCheck({
  findings: [PRESALE_WITHOUT_ESCROW],
  sql: `select ${fault({
    finding: PRESALE_WITHOUT_ESCROW,
    row: 'p',
    type: 'PRESALE_PERMIT',
    project: 'l.project_id',
    parameters: {
      number: 'p.number',
      issuedOn: 'p.issued_on',
    },
  })}
    from presale_permit p join link l on l.record_type = 'PRESALE_PERMIT' and l.record_id = p.id and l.state = 'CONFIRMED' where p.sale_kind = 'PRESALE' and l.project_id is not null
      and not exists (select 1 from escrow_account a where a.project_id = l.project_id)`,
})
