import type { Em } from '../database/orm.js'
import type { SealedPerson } from './person.js'

/** Under the caller's rights, in the transaction of whatever names the person. Only ciphertext reaches the database. */
export async function storePerson(em: Em, person: string, unitId: string, { alg, sealed, wrappedKey }: SealedPerson): Promise<void> {
  await em.execute(
    `insert into person (person_id, unit_id, alg, sealed) values (?, ?, ?, decode(?, 'base64'))`,
    [person, unitId, alg, sealed.toString('base64')],
    'run',
  )
  await em.execute(`insert into person_key (person_id, wrapped_key) values (?, decode(?, 'base64'))`, [person, wrappedKey.toString('base64')], 'run')
}

/** Destroys the key. False: there was none, or it is not the caller's to destroy. */
export async function destroyKey(em: Em, person: string): Promise<boolean> {
  const gone = await em.execute<{ person_id: string }[]>('delete from person_key where person_id = ? returning person_id', [person])
  return gone.length > 0
}
