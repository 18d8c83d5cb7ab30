import { createBoundedCache } from '../../platform/bounded-cache.js'
import type { Audience } from '../access/audience.js'
import { describeDocument } from './describe-document.js'
import type { DocumentStore, RegisteredDocument } from './document-store.js'

/** A pool of connections to the gateway's own schema. */
export interface Queryable {
  query<Row extends object>(text: string, values: readonly unknown[]): Promise<{ rows: Row[] }>
}

interface Remembered {
  readonly document: RegisteredDocument | null
  readonly until: number
}

const REMEMBERED = 2000
const FOUND_FOR_MS = 10_000
const MISSED_FOR_MS = 1000

/** The newest text of a name counts; ids stay good for clients that were built with them. */
const FIND = `select id, audience, name, text from gateway.registered_document
  where audience = $1 and (id = $2 or name = $2) order by registered_at desc limit 1`

/** Documents registered while the hub runs. Answers are kept for seconds: every request asks. */
export function createDatabaseStore(database: Queryable, now: () => number = Date.now): DocumentStore {
  const remembered = createBoundedCache<Remembered>(REMEMBERED)
  return {
    async find(reference, audience) {
      const key = `${audience} ${reference}`
      const known = remembered.get(key)
      if (known && known.until > now()) return known.document
      const { rows } = await database.query<RegisteredDocument>(FIND, [audience, reference])
      const document = rows[0] ?? null
      remembered.set(key, { document, until: now() + (document ? FOUND_FOR_MS : MISSED_FOR_MS) })
      return document
    },
  }
}

export interface Registration {
  readonly text: string
  readonly audience: Audience
  /** Who registers: a person's id, or the account that runs the command. */
  readonly by: string
}

/** Registers a document; the same text again changes nothing. */
export async function registerDocument(database: Queryable, { text, audience, by }: Registration): Promise<RegisteredDocument> {
  const document = describeDocument(text, audience)
  await database.query(
    `insert into gateway.registered_document (id, audience, name, text, registered_by) values ($1, $2, $3, $4, $5)
     on conflict (id, audience) do nothing`,
    [document.id, audience, document.name, document.text, by],
  )
  return document
}
