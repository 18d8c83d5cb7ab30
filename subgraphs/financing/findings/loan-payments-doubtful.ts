import { type CrossCheck, crossCheck } from '../../../platform/findings/cross-check.js'
import { fault, yuan } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'

const CLAUSE = { rule: 'L-22', clause: '吕梁 二(二) 第六句' } as const

const LOAN_PAID_TO_DOUBTFUL_PAYEE = defineFinding({
  code: 'LOAN_PAID_TO_DOUBTFUL_PAYEE',
  severity: 'ERROR',
  ...CLAUSE,
  zh: {
    title: '贷款支付给土地出让方或关联企业',
    detail: '{occurredOn} 以 {purpose} 支付 {amount} 元，收款方警示 {alarm}。',
    remedy: '核查是否被挪用于购地或其他投资；追回并冲正，或说明依据后关闭。',
  },
  en: {
    title: 'Loan money went to who sells land or to the developer’s group',
    detail: '{amount} yuan on {occurredOn} for {purpose}; alarm about the payee: {alarm}.',
    remedy: 'See whether it bought land or was invested elsewhere; get it back and reverse it, or close with the grounds.',
  },
})

const ENTRUSTED_PAYMENT_MISSING = defineFinding({
  code: 'ENTRUSTED_PAYMENT_MISSING',
  severity: 'WARNING',
  ...CLAUSE,
  zh: { title: '应受托支付而自主支付', detail: '{occurredOn} 自主支付 {amount} 元，单笔超过一千万元。', remedy: '改按受托支付；登记有误的冲正后重新登记。' },
  en: {
    title: 'Not paid by the bank itself',
    detail: '{amount} yuan to one payee on {occurredOn}: above ten million.',
    remedy: 'Pay it as entrusted; if it was recorded in error, reverse it and record it anew.',
  },
})

const standing = (where: string): string => `from loan_payment p
  where p.reverses_id is null and not exists (select 1 from loan_payment later where later.reverses_id = p.id) and ${where}`

const common = { row: 'p', type: 'LOAN_PAYMENT', project: 'p.project_id' }

/** Whom loan money went to, whatever the purpose says. */
export const loanPaymentsDoubtful: readonly CrossCheck[] = [
  crossCheck({
    findings: [LOAN_PAID_TO_DOUBTFUL_PAYEE],
    sql: `select ${fault({
      finding: LOAN_PAID_TO_DOUBTFUL_PAYEE,
      ...common,
      parameters: { occurredOn: 'p.occurred_on', purpose: 'p.purpose', amount: yuan('p.amount_fen'), alarm: 'p.alarm' },
    })} ${standing('p.alarm is not null')}`,
  }),
  crossCheck({
    findings: [ENTRUSTED_PAYMENT_MISSING],
    sql: `select ${fault({
      finding: ENTRUSTED_PAYMENT_MISSING,
      ...common,
      parameters: { occurredOn: 'p.occurred_on', amount: yuan('p.amount_fen') },
    })} ${standing(`p.mode = 'SELF_DIRECTED' and p.amount_fen > 1000000000`)}`,
  }),
]
