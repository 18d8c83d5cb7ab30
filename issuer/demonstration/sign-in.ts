import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Secret } from 'otpauth'
import { setFactors } from '../accounts/account.js'
import { hashPassword } from '../accounts/password.js'
import { codeNow, newSecret, readableSecret, sealSecret } from '../accounts/second-factor.js'
import { readKeyFile } from '../keys/key-file.js'
import type { IssuerDatabase } from '../open-database.js'
import { type DemonstrationIdentity, personId } from './identity.js'

/** What every demonstration person signs in with: drawn for this data folder, the same for all of them, worth nothing elsewhere. */
export interface DemonstrationSignIn {
  readonly password: string
  /** Base32, as a phone takes it. */
  readonly totp: string
}

const fileOf = (dataDir: string): string => join(dataDir, 'demo', 'sign-in.json')

/** Null where no demonstration was started from this folder. */
export async function readDemonstrationSignIn(dataDir: string): Promise<DemonstrationSignIn | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)))
  return text === null ? null : (JSON.parse(text) as DemonstrationSignIn)
}

const secretOf = ({ totp }: DemonstrationSignIn): Buffer => Buffer.from(Secret.fromBase32(totp).bytes)

/** The phone's code of this moment, for who has no phone at hand. */
export const demonstrationCode = (signIn: DemonstrationSignIn): string => codeNow(secretOf(signIn))

async function draw(dataDir: string): Promise<DemonstrationSignIn> {
  const drawn = { password: `demo-${randomBytes(9).toString('base64url')}`, totp: readableSecret(newSecret()) }
  await mkdir(dirname(fileOf(dataDir)), { recursive: true, mode: 0o700 })
  await writeFile(`${fileOf(dataDir)}.new`, `${JSON.stringify(drawn)}\n`, { mode: 0o600, flush: true })
  await rename(`${fileOf(dataDir)}.new`, fileOf(dataDir))
  return drawn
}

/** Gives the persons among the demonstration's identities accounts by their names. One that exists keeps what it has, unless the folder is new. */
export async function ensureDemonstrationAccounts(
  database: IssuerDatabase,
  dataDir: string,
  identities: readonly DemonstrationIdentity[],
): Promise<DemonstrationSignIn> {
  const known = await readDemonstrationSignIn(dataDir)
  const signIn = known ?? (await draw(dataDir))
  const persons = identities.filter(({ role, person }) => role !== 'SYSTEM' && person === undefined)
  const { rows } = await database.query<{ login: string }>(
    `insert into issuer.account (person, login, label) select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict do nothing returning login`,
    [persons.map(({ name }) => personId(name)), persons.map(({ name }) => name), persons.map(({ label }) => label)],
  )
  const fresh = known ? persons.filter(({ name }) => rows.some(({ login }) => login === name)) : persons
  if (fresh.length === 0) return signIn
  const [password, sealingKey] = await Promise.all([hashPassword(signIn.password), readKeyFile(dataDir)])
  for (const { name } of fresh) {
    const person = personId(name)
    await setFactors(database, person, { password, totp: sealSecret(secretOf(signIn), person, sealingKey) })
  }
  return signIn
}
