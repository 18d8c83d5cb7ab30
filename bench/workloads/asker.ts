import type pg from 'pg'
import type { DemoIdentity } from '../../demo/identities.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import type { Issuer } from '../../issuer/start-issuer.js'
import type { Workload } from './workload.js'

/** An actor with a token and the ids that are his to ask. */
export interface Asker {
  readonly name: string
  readonly token: string
  readonly ids: readonly string[]
}

const HALF_AN_HOUR = 1800

export async function askersOf({ actors, idsSql }: Workload, admin: pg.Client, issuer: Pick<Issuer, 'mintFor'>): Promise<Asker[]> {
  const askers: Asker[] = []
  for (const actor of actors) {
    const { rows } = await admin.query<{ id: string }>(idsSql, [placeOf(actor)])
    const token = await issuer.mintFor(membershipId(actor.name), { client: 'bench', ttl: HALF_AN_HOUR })
    askers.push({ name: actor.name, token, ids: rows.map(({ id }) => id) })
  }
  const idle = askers.find(({ ids }) => ids.length === 0)
  if (idle) throw new Error(`${idle.name} has nothing to ask about: are the bench's data whole?`)
  return askers
}

const placeOf = ({ unit, institution }: DemoIdentity): string => unit ?? institution ?? ''

/** Over HTTP the hub and the hand-written endpoint know the document by its name; Apollo Server is sent the text. */
export const bodyFor = ({ documentId, text, variable }: Workload, registered: boolean, id: string): object =>
  registered ? { documentId, variables: { [variable]: id } } : { query: text, variables: { [variable]: id } }
