import { type Fen, formatYuan } from '../../../kernel/money.js'
import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export const KEY_QUOTA_KEPT = defineRefusal({
  code: 'KEY_QUOTA_KEPT',
  rule: 'L-34',
  clause: '吕梁 二(三) 条件四',
  zh: {
    title: '支取后将低于重点监管额度',
    detail: '重点监管额度 {quota} 元，可支取 {surplus} 元，申请 {amount} 元。',
    remedy: '支取不超过可支取额；工程达到用款节点的，请先办理重点监管额度调整。',
  },
  en: {
    title: 'The account would fall below its supervised quota',
    detail: 'The quota is {quota} yuan, {surplus} yuan may be withdrawn, {amount} yuan were asked for.',
    remedy: 'Withdraw no more than the surplus; where works have reached a milestone, have the quota changed first.',
  },
})

export interface PresaleAccount {
  /** What is in the account and not set aside. */
  readonly available: Fen
  /** 重点监管额度: what finishing and delivering the works needs. */
  readonly keyQuota: Fen
}

/** What stands above the quota: all that may be withdrawn. */
export const surplusOf = ({ available, keyQuota }: PresaleAccount): Fen => (available > keyQuota ? available - keyQuota : 0n)

/** 条件四: 保障本项目工程建设: whatever the money is for, the account keeps its 重点监管额度, to the fen. */
export function keyQuotaKept(account: PresaleAccount, amount: Fen): Refusal | null {
  const surplus = surplusOf(account)
  if (amount <= surplus) return null
  return refuse(KEY_QUOTA_KEPT, { quota: formatYuan(account.keyQuota), surplus: formatYuan(surplus), amount: formatYuan(amount) }, 'amount')
}
