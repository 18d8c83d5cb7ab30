import { addClientKey, registerClient } from '../clients/client.js'
import { publicPart } from '../keys/signing-key.js'
import type { Queryable } from '../open-database.js'
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
  queryable: Queryable,
  dataDir: string,
  identities: readonly DemonstrationIdentity[],
): Promise<ReadonlyMap<string, string>> {
  for (const identity of identities) {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(identity.name)) throw new Error(`"${identity.name}" is no name of an identity: small letters, digits and hyphens`)
    const { name, label, post, kind, agency, unit, institution, enterprise, role, person = name } = identity
    await queryable.query(UPSERT, [membershipId(name), personId(person), label, post, kind, agency, unit, institution, enterprise, role])
    if (role === 'SYSTEM') await ensureMachine(queryable, dataDir, identity)
  }
  return new Map(identities.map(({ name }) => [name, membershipId(name)]))
}

async function ensureMachine(queryable: Queryable, dataDir: string, { name, kind }: DemonstrationIdentity): Promise<void> {
  const key = publicPart((await readPrivateKey(dataDir, name)) ?? (await makePrivateKey(dataDir, name)))
  await registerClient(queryable, { clientId: name, kind, membership: membershipId(name), key })
  const { rowCount } = await queryable.query(
    `select from issuer.client where client_id = $1 and (revoked_at is not null or jwks -> 'keys' @> jsonb_build_array(jsonb_build_object('kid', $2::text)))`,
    [name, key.kid],
  )
  // The data folder was made anew while the database stayed: the new key joins the old one.
  if (rowCount === 0) await addClientKey(queryable, name, key)
}
