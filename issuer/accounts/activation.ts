import { createHash, randomBytes } from 'node:crypto'
import { personActing, recordAct } from '../audit/record.js'
import { ACTIVATION_SECONDS } from '../lifetimes.js'
import type { IssuerDatabase, Queryable } from '../open-database.js'
import { setFactors } from './account.js'
import { hashPassword, passwordFault } from './password.js'
import { drawRecoveryCodes } from './recovery-codes.js'
import { newSecret, openSecret, sealSecret, stepOf, takeStep } from './second-factor.js'

const digest = (code: string): string => createHash('sha256').update(code).digest('base64url')

/** A code with which the person, and whoever holds it, sets password and second factor: once, within the hour. Older ones die. */
export async function issueActivation(queryable: Queryable, sealingKey: Buffer, person: string): Promise<string> {
  const code = randomBytes(24).toString('base64url')
  await queryable.query('delete from issuer.activation where person = $1', [person])
  await queryable.query(`insert into issuer.activation (digest, person, totp, expires_at) values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))`, [
    digest(code),
    person,
    sealSecret(newSecret(), person, sealingKey),
    ACTIVATION_SECONDS,
  ])
  return code
}

export interface Activation {
  readonly person: string
  readonly login: string
  readonly secret: Buffer
}

/** What a code opens; null when it is unknown, used or too old. Looking uses nothing up: mail scanners open links. */
export async function findActivation(queryable: Queryable, sealingKey: Buffer, code: string): Promise<Activation | null> {
  const { rows } = await queryable.query<{ person: string; login: string; totp: Buffer }>(
    `select a.person, c.login, a.totp from issuer.activation a join issuer.account c using (person)
     where a.digest = $1 and a.used_at is null and a.expires_at > clock_timestamp()`,
    [digest(code)],
  )
  const row = rows[0]
  return row ? { person: row.person, login: row.login, secret: openSecret(row.totp, row.person, sealingKey) } : null
}

export type Activated = { readonly recoveryCodes: readonly string[] } | { readonly fault: string }

/** Sets both factors at once, when the phone shows that it has the secret. */
export async function activate(
  database: IssuerDatabase,
  sealingKey: Buffer,
  code: string,
  { password, again, totp }: { readonly password: string; readonly again: string; readonly totp: string },
): Promise<Activated> {
  const activation = await findActivation(database, sealingKey, code)
  if (!activation) return { fault: '激活链接已使用或已过期。' }
  const { person, login, secret } = activation
  const fault = password === again ? passwordFault(password, login) : '两次输入的口令不一致。'
  if (fault) return { fault }
  const step = stepOf(totp, secret)
  if (step === null) return { fault: '动态码不正确，请确认手机时间准确后重新输入。' }
  const stored = await hashPassword(password)
  return database.transaction(async (queryable) => {
    const { rowCount } = await queryable.query('update issuer.activation set used_at = clock_timestamp() where digest = $1 and used_at is null', [digest(code)])
    if (rowCount !== 1) return { fault: '激活链接已使用或已过期。' }
    await setFactors(queryable, person, { password: stored, totp: sealSecret(secret, person, sealingKey) })
    await takeStep(queryable, person, step)
    const recoveryCodes = await drawRecoveryCodes(queryable, sealingKey, person)
    await recordAct(queryable, { actor: personActing(person, 'activation'), action: 'activateAccount', subjects: [person] })
    return { recoveryCodes }
  })
}
