import { type GraphContext, keyed } from '../graph/context.js'
import { openPerson, type PersonalData } from './person.js'

interface SealedRow {
  readonly alg: string
  readonly sealed: string
  readonly wrappedKey: string
}

const sealedPerson = keyed<SealedRow>(
  'person.by.id',
  `select p.person_id as key, p.alg, encode(p.sealed, 'base64') as sealed, encode(k.wrapped_key, 'base64') as "wrappedKey"
   from person p join person_key k on k.person_id = p.person_id where p.person_id = any($1::uuid[])`,
)

/** Null: erased, or not the caller's to see. There is no history of persons: as-of or not, what is erased is gone. */
export async function readPerson(context: GraphContext, person: string): Promise<PersonalData | null> {
  const { personalData } = context.runtime
  if (!personalData) throw new Error(`${context.runtime.name} was opened without the keys of personal data`)
  const row = await context.one(sealedPerson, person)
  if (!row) return null
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  return openPerson(personalData, person, { alg: row.alg, sealed: bytes(row.sealed), wrappedKey: bytes(row.wrappedKey) })
}
