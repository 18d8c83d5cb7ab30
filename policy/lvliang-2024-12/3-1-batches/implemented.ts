import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

export interface PaidOut {
  readonly id: string
  readonly occurredOn: string
  /** What it takes back; null: it pays out. */
  readonly reverses: { readonly id: string } | null
}

export const NOT_DISBURSED = defineRefusal({
  code: 'NOT_DISBURSED',
  rule: 'L-45',
  clause: '吕梁 三(一)',
  zh: {
    title: '尚无银行放款',
    detail: '自推送之日 {pushedOn} 起至 {implementedOn}，没有未冲正的放款记录。',
    remedy: '请待银行登记首笔放款后再标记实施，或更正日期。',
  },
  en: {
    title: 'No bank has lent yet',
    detail: 'From the push on {pushedOn} to {implementedOn} there is no disbursement that still stands.',
    remedy: 'Wait for the bank to record the first money, or correct the day.',
  },
})

/** 吕梁 三(一) (L-45) 实施一批: a scope is implemented by a bank's money after its push, never by a county's word; what was reversed never came. */
export function implementedByMoney(paid: readonly PaidOut[], pushedOn: string | null, implementedOn: string): Refusal | null {
  const takenBack = new Set(paid.flatMap(({ reverses }) => reverses?.id ?? []))
  const stands = paid.some(
    ({ id, reverses, occurredOn }) => reverses === null && !takenBack.has(id) && occurredOn >= (pushedOn ?? '') && occurredOn <= implementedOn,
  )
  return stands ? null : refuse(NOT_DISBURSED, { pushedOn: pushedOn ?? '', implementedOn }, 'implementedOn')
}
