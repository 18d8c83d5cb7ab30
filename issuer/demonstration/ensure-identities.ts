import { registerClient } from '../clients/client.js'
import { addClientKey, clientKeys, removeClientKey } from '../clients/client-keys.js'
import { publicPart } from '../keys/signing-key.js'
import type { IssuerDatabase } from '../open-database.js'
import { type DemonstrationIdentity, membershipId, personId } from './identity.js'
import { makePrivateKey, readPrivateKey } from './private-keys.js'

const UPSERT = `insert into issuer.membership
    (id, person, name_label, post, kind, agency, unit, institution, enterprise, role, demonstration)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true)
  on conflict (id) do update set name_label = excluded.name_label, post = excluded.post, kind = excluded.kind, agency = excluded.agency,
    unit = excluded.unit, institution = excluded.institution, enterprise = excluded.enterprise, role = excluded.role
  where membership.demonstration`

/** Brings the demonstration identities to what the list says; a machine among them gets a client and a key. Returns membership ids by name. */
export async function ensureDemonstrationIdentities(
  database: IssuerDatabase,
  dataDir: string,
  identities: readonly DemonstrationIdentity[],
): Promise<ReadonlyMap<string, string>> {
  for (const identity of identities) {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(identity.name)) throw new Error(`"${identity.name}" is no name of an identity: small letters, digits and hyphens`)
    const { name, label, post, kind, agency, unit, institution, enterprise, role, person = name } = identity
    await database.query(UPSERT, [membershipId(name), personId(person), label, post, kind, agency, unit, institution, enterprise, role])
    if (role === 'SYSTEM') await ensureMachine(database, dataDir, identity)
  }
  return new Map(identities.map(({ name }) => [name, membershipId(name)]))
}

async function ensureMachine(database: IssuerDatabase, dataDir: string, { name, kind }: DemonstrationIdentity): Promise<void> {
  const key = publicPart((await readPrivateKey(dataDir, name)) ?? (await makePrivateKey(dataDir, name)))
  if (await registerClient(database, { clientId: name, kind, membership: membershipId(name), key })) return
  const { rowCount } = await database.query('select from issuer.client where client_id = $1 and revoked_at is not null', [name])
  const known = await clientKeys(database, name)
  if (rowCount === 1 || known.some(({ kid }) => kid === key.kid)) return
  // The data folder was made anew while the database stayed: the new key takes the place of the older one.
  const [oldest, second] = known
  if (oldest && second) await removeClientKey(database, name, oldest.kid)
  await addClientKey(database, name, key)
}
