import { maskAccountNumber } from '../../../kernel/identifiers/account-number.js'
import { can } from '../../../platform/access/can.js'
import type { GraphContext } from '../../../platform/graph/context.js'

/** Masked, unless a purpose is stated and the authorization table allows the field to this actor; reads are logged with their purpose. */
export function showAccountNumber({ request, runtime }: GraphContext, number: string): string {
  const stated = request.purpose !== null && request.purpose.trim() !== ''
  return stated && can(request.actor, 'EscrowAccount.accountNumber', runtime.matrix) === 'allow' ? number : maskAccountNumber(number)
}
