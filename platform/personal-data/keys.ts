import { createHmac, hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { secretsFolder, secretsIn } from '../database/secrets.js'
import { open, seal } from './seal.js'

/** The master key behind a port: a file here, a hardware module elsewhere. Nobody but this holds it. */
export interface PersonalDataKeys {
  /** Seals a person's data key for the database, bound to the person. */
  wrap(key: Buffer, person: string): Buffer
  unwrap(wrapped: Buffer, person: string): Buffer
  /** What may stand in an audit row instead of personal data: without the key nobody can try names or numbers against it. */
  digest(text: string): string
}

const NAME = 'personal-data'

export const keysFrom = (secret: string): PersonalDataKeys => {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32))
  const [wrapping, digesting] = [derive('wrap'), derive('digest')]
  return {
    wrap: (key, person) => seal(wrapping, key, person),
    unwrap: (wrapped, person) => open(wrapping, wrapped, person),
    digest: (text) => createHmac('sha256', digesting).update(text).digest('hex'),
  }
}

/** From `<dataDir>/secrets/personal-data.key`, made on first use. Losing the file erases everybody. */
export async function openPersonalDataKeys(dataDir: string): Promise<PersonalDataKeys> {
  const secrets = await secretsIn(join(secretsFolder(dataDir), `${NAME}.key`), [NAME])
  return keysFrom(secrets[NAME] ?? '')
}
