import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** What is stored of a password: with its own parameters, so that they can be raised without a new password. */
export interface StoredPassword {
  readonly kdf: 'scrypt'
  readonly n: number
  readonly r: number
  readonly p: number
  readonly salt: string
  readonly hash: string
}

/** OWASP's row for 32 MiB: about a quarter of a second of one core for every guess. */
const COST = { n: 2 ** 15, r: 8, p: 3 } as const
const LENGTH = 32

const derive = (password: string, salt: Buffer, { n, r, p }: { readonly n: number; readonly r: number; readonly p: number }): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
    // Composed and decomposed letters are one password, whatever the keyboard sent.
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) => (error ? reject(error) : resolve(key)))
  })

export async function hashPassword(password: string): Promise<StoredPassword> {
  const salt = randomBytes(16)
  return { kdf: 'scrypt', ...COST, salt: salt.toString('base64'), hash: (await derive(password, salt, COST)).toString('base64') }
}

const NOBODY: StoredPassword = { kdf: 'scrypt', ...COST, salt: randomBytes(16).toString('base64'), hash: randomBytes(LENGTH).toString('base64') }

/** Takes as long where there is no password to compare with: time tells nobody which accounts exist. */
export async function passwordMatches(password: string, stored: StoredPassword | null): Promise<boolean> {
  const known = stored ?? NOBODY
  const derived = await derive(password, Buffer.from(known.salt, 'base64'), known)
  return timingSafeEqual(derived, Buffer.from(known.hash, 'base64')) && stored !== null
}

/** Why a new password is not taken, or null. Length is what counts (NIST SP 800-63B); the second factor does the rest. */
export function passwordFault(password: string, login: string): string | null {
  if ([...password].length < 12) return '口令至少 12 个字符。'
  if (password.length > 200) return '口令至多 200 个字符。'
  if (password.toLowerCase().includes(login)) return '口令不得包含账号。'
  return new Set(password).size < 5 ? '口令中不同的字符太少。' : null
}
