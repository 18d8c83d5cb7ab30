import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { StartError } from '../../platform/database/start-error.js'
import type { PrivateJwk } from './signing-key.js'

const IV = 12
const TAG = 16

/** Seals a private key for the database: AES-256-GCM, bound to its kid so that one row's key cannot stand in another's. */
export function sealJwk(jwk: PrivateJwk, key: Buffer): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(Buffer.from(jwk.kid))
  const text = Buffer.concat([cipher.update(JSON.stringify(jwk), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** Opens a sealed key; a wrong key file or a changed row is refused without a word of the content. */
export function openJwk(sealed: Buffer, kid: string, key: Buffer): PrivateJwk {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(kid)).setAuthTag(sealed.subarray(IV, IV + TAG))
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8'))
  } catch {
    throw sealedElsewhere(kid)
  }
}

const sealedElsewhere = (kid: string): StartError =>
  new StartError(
    'KEY_FILE_MISMATCH',
    `签名密钥 ${kid} 无法解开：secrets/issuer.key 不是封存它的那个文件。请恢复该文件，或更换全部签名密钥。`,
    `Signing key ${kid} cannot be opened: secrets/issuer.key is not the file that sealed it. Restore that file, or replace all signing keys.`,
  )
