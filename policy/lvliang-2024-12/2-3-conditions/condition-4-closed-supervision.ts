import type { Fen } from '../../../kernel/money.js'
import { type Finding, met, notMet, unknown, withActs } from '../../../kernel/verdict.js'

/** What the housing bureau has on record of a project's presale: its permits, and the supervised accounts. */
export interface PresaleSupervision {
  readonly permitIds: readonly string[]
  readonly accounts: readonly { readonly id: string; readonly keyQuota: Fen | null }[]
}

/**
 * 吕梁 二(三) 条件四 (L-33): presale funds run closed under supervision: a project that presells has a supervised account, and each
 * account has its 重点监管额度. Where neither permit nor account is on record, nobody has said that there is no presale.
 */
export function presaleSupervisionClosed({ permitIds, accounts }: PresaleSupervision): Finding {
  if (accounts.length === 0) {
    const open = unknown('PRESALE_ACCOUNT_NOT_REPORTED', 'HOUSING')
    if (permitIds.length === 0) return open
    return withActs(notMet('PRESALE_WITHOUT_SUPERVISION', { permits: String(permitIds.length) }, 'HOUSING', ...permitIds), open.acts)
  }
  const without = accounts.filter(({ keyQuota }) => keyQuota === null || keyQuota === 0n).map(({ id }) => id)
  if (without.length > 0) return notMet('KEY_QUOTA_NOT_SET', { accounts: String(without.length) }, 'HOUSING', ...without)
  return met(...accounts.map(({ id }) => id))
}
