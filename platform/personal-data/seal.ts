import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const SUITE = 'aes-256-gcm'
const IV = 12
const TAG = 16

/** What a row says of how it was sealed, so that another suite can follow. */
export const ALGORITHM = 'AES-256-GCM'

/** iv · tag · text; bound to its owner, so that one row's text cannot stand in another's. */
export function seal(key: Buffer, content: Buffer, boundTo: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(SUITE, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(boundTo))
  const text = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** Throws on a wrong key, a changed byte, or another owner. */
export function open(key: Buffer, sealed: Buffer, boundTo: string): Buffer {
  const decipher = createDecipheriv(SUITE, key, sealed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(IV, IV + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()])
}
