import { createHmac, randomInt } from 'node:crypto'
import type { Queryable } from '../open-database.js'

const NUMBER = 10
// Without 0, 1, i, l, o and u: they are read from paper.
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz'

const draw = (): string => {
  const text = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return text.replace(/(.{4})(?!$)/g, '$1-')
}

/** 58 random bits need no slow hash; the key keeps a copy of the table from being tried offline all the same. */
const digest = (key: Buffer, person: string, code: string): string =>
  createHmac('sha256', key)
    .update(`recovery:${person}:${code.toLowerCase().replace(/[\s-]/g, '')}`)
    .digest('base64url')

/** New codes in place of all old ones; shown to the person once, only their digests are kept. */
export async function drawRecoveryCodes(queryable: Queryable, key: Buffer, person: string): Promise<readonly string[]> {
  const codes = Array.from({ length: NUMBER }, draw)
  await queryable.query('delete from issuer.recovery_code where person = $1', [person])
  await queryable.query('insert into issuer.recovery_code (person, digest) select $1, unnest($2::text[])', [
    person,
    codes.map((code) => digest(key, person, code)),
  ])
  return codes
}

/** Takes a code in place of the phone's, once. */
export async function takeRecoveryCode(queryable: Queryable, key: Buffer, person: string, code: string): Promise<boolean> {
  const { rowCount } = await queryable.query(
    'update issuer.recovery_code set used_at = clock_timestamp() where person = $1 and digest = $2 and used_at is null',
    [person, digest(key, person, code)],
  )
  return rowCount === 1
}
