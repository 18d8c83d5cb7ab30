import { readFile } from 'node:fs/promises'
import { personActing, recordAct } from '../../issuer/audit/record.js'
import { addKey, clientKeys, endKey, type KeyFault } from '../../issuer/clients/client-keys.js'
import type { PublicJwk } from '../../issuer/keys/signing-key.js'
import { KEY_OVERLAP_DAYS } from '../../issuer/lifetimes.js'
import type { IssuerDatabase, Queryable } from '../../issuer/open-database.js'
import { StartError } from '../../platform/database/start-error.js'
import { withIssuerDatabase } from '../issuer-database.js'

const FAULTS: Readonly<Record<KeyFault, readonly [zh: string, en: string]>> = {
  UNKNOWN_CLIENT: ['没有此系统，或其已停用。', 'No such client, or it was revoked.'],
  KID_TAKEN: ['该 kid 已用于另一公钥：请给新公钥另起 kid。', 'This kid named another key: give the new one a kid of its own.'],
  TWO_KEYS_ALREADY: [
    '已有两个有效公钥：请等待旧钥到期，或先用 client-key end 停用其一。',
    'Two keys are valid: wait for the old one to end, or end one with client-key end.',
  ],
  LAST_KEY: ['没有此公钥，或它是唯一有效的公钥。', 'No such key, or the only one.'],
}

const refuse = (fault: KeyFault | null): void => {
  if (fault) throw new StartError(fault, FAULTS[fault][0], FAULTS[fault][1])
}

async function show(database: IssuerDatabase, client: string): Promise<void> {
  for (const { kid, addedAt, expiresAt } of await clientKeys(database, client)) {
    const end = expiresAt ? `失效 / ends ${expiresAt.toISOString()}` : '长期 / no end'
    process.stdout.write(`${kid}  添加 / added ${addedAt.toISOString()}  ${end}\n`)
  }
}

async function readKey(file: string): Promise<PublicJwk> {
  const bad = new StartError('BAD_KEY_FILE', `${file} 不是 P-256 公钥（JWK，含 kid，不含私钥）。`, `${file} is no public P-256 JWK with a kid.`)
  const key = (await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => null)) as PublicJwk | null
  if (!key || 'd' in key || key.kty !== 'EC' || key.crv !== 'P-256' || typeof key.kid !== 'string') throw bad
  return key
}

/** A change and its audit row, or neither. */
const change = (
  database: IssuerDatabase,
  action: string,
  client: string,
  kid: string,
  work: (queryable: Queryable) => Promise<KeyFault | null>,
): Promise<void> =>
  database.transaction(async (queryable) => {
    refuse(await work(queryable))
    await recordAct(queryable, { actor: personActing(null, 'hub-command'), action, subjects: [], body: { client, kid } })
  })

/** `hub client-key add CLIENT FILE`: the new key is good at once, the old one until the shown time. */
export const add = (client: string, file: string, { days }: { readonly days?: string }): Promise<void> =>
  withIssuerDatabase(async (database) => {
    const key = await readKey(file)
    const overlap = /^\d{1,3}$/.test(days ?? '') ? Number(days) : KEY_OVERLAP_DAYS
    await change(database, 'addClientKey', client, key.kid, (queryable) => addKey(queryable, client, key, overlap))
    await show(database, client)
  })

export const end = (client: string, kid: string): Promise<void> =>
  withIssuerDatabase(async (database) => {
    await change(database, 'endClientKey', client, kid, (queryable) => endKey(queryable, client, kid))
    await show(database, client)
  })

export const list = (client: string): Promise<void> => withIssuerDatabase((database) => show(database, client))
