import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Queryable } from '../open-database.js'

const PERIOD = 30
const IV = 12
const TAG = 16

export const newSecret = (): Buffer => randomBytes(20)

/** Sealed with the issuer's key file and bound to its person: one row's secret cannot stand in another's. */
export function sealSecret(secret: Buffer, person: string, key: Buffer): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(Buffer.from(`totp:${person}`))
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

export function openSecret(sealed: Buffer, person: string, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(`totp:${person}`)).setAuthTag(sealed.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
}

const generator = (secret: Buffer, login = ''): TOTP =>
  new TOTP({
    issuer: '融资数据中枢',
    label: login,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    period: PERIOD,
    digits: 6,
    algorithm: 'SHA1',
  })

/** What the phone's application reads from the picture. */
export const enrolmentUri = (secret: Buffer, login: string): string => generator(secret, login).toString()
export const readableSecret = (secret: Buffer): string => generator(secret).secret.base32
export const codeNow = (secret: Buffer, timestamp = Date.now()): string => generator(secret).generate({ timestamp })

/** The step that a code belongs to, one before and one after now included; null: none. */
export function stepOf(code: string, secret: Buffer, timestamp = Date.now()): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = generator(secret).validate({ token, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

/** Takes a step once: the same code, or an older one, is refused also when two requests show it at the same moment. */
export async function takeStep(queryable: Queryable, person: string, step: number): Promise<boolean> {
  const { rowCount } = await queryable.query('update issuer.account set totp_step = $2 where person = $1 and totp_step < $2', [person, step])
  return rowCount === 1
}
