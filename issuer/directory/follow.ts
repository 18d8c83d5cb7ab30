import type { ReferenceRow } from '../../platform/outbox/source.js'
import type { IssuerDatabase, Queryable } from '../open-database.js'
import { type Polling, poll } from '../poll.js'

/** Where the trees of units and of institutions are published: an outbox of another slice. */
export interface DirectorySource {
  readonly name: string
  readonly since: (position: string, limit: number) => Promise<readonly ReferenceRow[]>
}

const PAUSE_MS = 1_000
const BATCH = 500

const APPLY = (table: 'unit' | 'institution'): string => `insert into issuer.${table} as t (id, parent_id, name, version)
  select distinct on (r.key) r.key, (r.body ->> 'parent_id')::uuid, coalesce(r.body ->> 'name', ''), r.version
  from jsonb_to_recordset($1::jsonb) as r (topic text, key uuid, version bigint, body jsonb) where r.topic = '${table}' order by r.key, r.version desc
  on conflict (id) do update set parent_id = excluded.parent_id, name = excluded.name, version = excluded.version where t.version < excluded.version`

async function apply(queryable: Queryable, source: string, rows: readonly ReferenceRow[], position: string): Promise<void> {
  const text = JSON.stringify(rows)
  for (const table of ['unit', 'institution'] as const) await queryable.query(APPLY(table), [text])
  await queryable.query('insert into issuer.inbox values ($1, $2) on conflict (source) do update set position = excluded.position', [source, position])
}

/** Reads one source until nothing is left. */
export async function readDirectory(database: IssuerDatabase, source: DirectorySource): Promise<void> {
  const { rows } = await database.query<{ position: string }>('select position::text from issuer.inbox where source = $1', [source.name])
  for (let position = rows[0]?.position ?? '0'; ; ) {
    const page = await source.since(position, BATCH)
    const last = page.at(-1)
    if (!last) return
    await database.transaction((queryable) => apply(queryable, source.name, page, last.seq))
    position = last.seq
  }
}

/** Keeps the issuer's copies current. A source that is away delays new units and takes nobody's rights. */
export const followDirectory = (database: IssuerDatabase, source: DirectorySource, onFailure: (error: unknown) => void): Polling =>
  poll(PAUSE_MS, () => readDirectory(database, source), onFailure)
