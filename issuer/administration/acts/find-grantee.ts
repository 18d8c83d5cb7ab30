import { type Account, accountByLogin } from '../../accounts/account.js'
import type { Membership } from '../../memberships/membership.js'
import type { Queryable } from '../../open-database.js'
import { refused } from '../administer.js'
import { NOT_ACTIVATED, NOT_FOR_ONESELF, PERSON_UNKNOWN } from '../refusals.js'

/**
 * Who is to receive rights: another person, with an activated account. While a code is out, whoever made the account holds it, and a
 * grant from above would be his.
 */
export async function findGrantee(queryable: Queryable, by: Membership, login: string): Promise<Account | ReturnType<typeof refused>> {
  const account = await accountByLogin(queryable, login.toLowerCase())
  if (!account) return refused(PERSON_UNKNOWN, { login }, 'login')
  if (account.person === by.person) return refused(NOT_FOR_ONESELF)
  return account.password === null ? refused(NOT_ACTIVATED, { login }, 'login') : account
}
