import { keyedReference, personActing, recordAct } from '../audit/record.js'
import type { Queryable } from '../open-database.js'
import { type Account, accountByLogin } from './account.js'
import { forgive, type Guarded, mayTry } from './lock-out.js'
import { passwordMatches } from './password.js'
import { takeRecoveryCode } from './recovery-codes.js'
import { openSecret, stepOf, takeStep } from './second-factor.js'

export interface Attempt {
  readonly login: string
  readonly password: string
  /** The phone's six digits, or a recovery code. */
  readonly code: string
  readonly address: string
}

export interface SignInParts {
  readonly queryable: Queryable
  readonly sealingKey: Buffer
}

/** The person behind the attempt, or null: accounts that are unknown, locked or not activated look the same and take the same time as a wrong word. */
export async function signIn({ queryable, sealingKey }: SignInParts, { login, password, code, address }: Attempt): Promise<string | null> {
  const name = login.trim().toLowerCase()
  const guarded: readonly [Guarded, Guarded] = [
    { kind: 'ACCOUNT', key: keyedReference(sealingKey, name) },
    { kind: 'ADDRESS', key: keyedReference(sealingKey, address) },
  ]
  const [ofAccount, ofAddress] = guarded
  // An address that guessed too often hears at once that it is too early: it may neither spend our time on passwords nor lock others' accounts.
  if (!(await mayTry(queryable, ofAddress))) return null
  const open = await mayTry(queryable, ofAccount)
  const account = await accountByLogin(queryable, name)
  const known = await passwordMatches(password, account?.password ?? null)
  const factor = open && known && account ? await secondFactor(queryable, sealingKey, account, code) : null
  // What is locked was audited when it was locked: a flood of guesses must not become a flood of rows.
  if (!open) return null
  await recordAct(queryable, {
    actor: personActing(account?.person ?? null, 'sign-in'),
    action: 'signIn',
    outcome: factor ? 'DONE' : 'REFUSED',
    subjects: account ? [account.person] : [],
    body: { account: ofAccount.key, address: ofAddress.key, factor },
  })
  if (!factor || !account) return null
  for (const one of guarded) await forgive(queryable, one)
  return account.person
}

/** Which factor was shown; a code that was shown before counts for nothing. */
async function secondFactor(queryable: Queryable, key: Buffer, { person, totp }: Account, code: string): Promise<'TOTP' | 'RECOVERY' | null> {
  if (!totp) return null
  const step = stepOf(code, openSecret(totp, person, key))
  if (step !== null) return (await takeStep(queryable, person, step)) ? 'TOTP' : null
  return (await takeRecoveryCode(queryable, key, person, code)) ? 'RECOVERY' : null
}
