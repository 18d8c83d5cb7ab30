import { randomBytes } from 'node:crypto'
import { maskMobileNumber } from '../../kernel/identifiers/mobile-number.js'
import type { PersonalDataKeys } from './keys.js'
import { ALGORITHM, open, seal } from './seal.js'

/** What the hub knows of a person beyond an id. */
export interface PersonalData {
  readonly name: string
  readonly phone: string
  readonly fax?: string | null
  readonly email?: string | null
}

export interface SealedPerson {
  readonly alg: string
  readonly sealed: Buffer
  readonly wrappedKey: Buffer
}

/** A new data key for every person: destroying it erases him, in every backup too. */
export function sealPerson(keys: PersonalDataKeys, person: string, { name, phone, fax, email }: PersonalData): SealedPerson {
  const key = randomBytes(32)
  return {
    alg: ALGORITHM,
    sealed: seal(key, Buffer.from(JSON.stringify({ name, phone, ...(fax ? { fax } : {}), ...(email ? { email } : {}) })), person),
    wrappedKey: keys.wrap(key, person),
  }
}

export function openPerson(keys: PersonalDataKeys, person: string, { alg, sealed, wrappedKey }: SealedPerson): PersonalData {
  if (alg !== ALGORITHM) throw new Error(`person sealed with ${alg}, which this version does not know`)
  return JSON.parse(open(keys.unwrap(wrappedKey, person), sealed, person).toString('utf8')) as PersonalData
}

/** 张*, 138****1234, z***@… (L-55). */
export const maskPerson = ({ name, phone, fax, email }: PersonalData): PersonalData => {
  const [first = '', ...rest] = [...name]
  return {
    name: `${first}${'*'.repeat(Math.max(1, rest.length))}`,
    phone: maskMobileNumber(phone),
    ...(fax ? { fax: maskMobileNumber(fax) } : {}),
    ...(email ? { email: `${[...email][0]}***@…` } : {}),
  }
}
