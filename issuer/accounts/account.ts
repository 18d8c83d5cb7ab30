import type { Queryable } from '../open-database.js'
import type { StoredPassword } from './password.js'

/** A person who can sign in, or will once activated. What he may do is said by memberships alone. */
export interface Account {
  readonly person: string
  readonly login: string
  readonly label: string
  readonly password: StoredPassword | null
  readonly totp: Buffer | null
}

/** What a login may look like; anything else is nobody's and not asked of the database. */
export const LOGIN = /^[a-z0-9][a-z0-9.-]{1,62}$/

const find = async (queryable: Queryable, condition: string, value: string): Promise<Account | null> => {
  const { rows } = await queryable.query<Account & Record<string, unknown>>(
    `select person, login, label, password, totp from issuer.account where ${condition} = $1`,
    [value],
  )
  return rows[0] ?? null
}

export const findAccount = (queryable: Queryable, person: string): Promise<Account | null> => find(queryable, 'person', person)
export const accountByLogin = async (queryable: Queryable, login: string): Promise<Account | null> =>
  LOGIN.test(login) ? find(queryable, 'login', login) : null

/** False where the login or the person has an account already. */
export async function addAccount(queryable: Queryable, { person, login, label }: Pick<Account, 'person' | 'login' | 'label'>): Promise<boolean> {
  const { rowCount } = await queryable.query('insert into issuer.account (person, login, label) values ($1, $2, $3) on conflict do nothing', [
    person,
    login,
    label,
  ])
  return rowCount === 1
}

export async function setFactors(queryable: Queryable, person: string, factors: { password: StoredPassword; totp: Buffer } | null): Promise<void> {
  await queryable.query('update issuer.account set password = $2, totp = $3 where person = $1', [person, factors?.password ?? null, factors?.totp ?? null])
}
