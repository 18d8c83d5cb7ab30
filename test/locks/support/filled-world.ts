import pg from 'pg'
import { SET_CONTEXT_SQL } from '../../../platform/database/context.js'
import { SUBGRAPHS, type SubgraphName } from '../../../platform/database/roles.js'
import type { Rows } from './oracle.js'
import { dropOtherConstraints, fillFacts } from './rows.js'
import { contextFor, openWorld, tellEverybody, urlFor, type Viewer } from './world.js'

export interface FilledWorld {
  readonly admin: pg.Client
  readonly rows: Rows
  /** Runs as the schema's login role in the viewer's context, and undoes what it did. */
  as<T>(schema: SubgraphName, viewer: Viewer, work: (client: pg.Client) => Promise<T>, asOf?: string | null): Promise<T>
  close(): Promise<void>
}

/** The five schemas with rows of every unit about every subject, and a connection of each login role. */
export async function openFilledWorld(): Promise<FilledWorld> {
  const database = await openWorld()
  const connect = async (connectionString: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    return client
  }
  const admin = await connect(database.adminUrl)
  await tellEverybody(admin)
  await dropOtherConstraints(admin)
  const rows = await fillFacts(admin)
  const logins = new Map<SubgraphName, pg.Client>()
  for (const schema of SUBGRAPHS) logins.set(schema, await connect(await urlFor(database, schema)))
  return {
    admin,
    rows,
    as: async (schema, viewer, work, asOf = null) => {
      const client = logins.get(schema)
      if (!client) throw new Error(`no login for ${schema}`)
      await client.query('begin')
      try {
        const context = contextFor(viewer, asOf)
        if (context) await client.query(SET_CONTEXT_SQL, [...context.values])
        else if (asOf) await client.query(`select set_config('app.as_of', $1, true)`, [asOf])
        return await work(client)
      } finally {
        await client.query('rollback')
      }
    },
    close: async () => {
      for (const client of [...logins.values(), admin]) await client.end()
      await database.drop()
    },
  }
}

/** Answers how many rows a statement changed, or the code with which it was refused. */
export type Attempt = (text: string, values?: unknown[]) => Promise<number | string>

/** Each attempt from the same state, whatever became of the one before. */
export const attempting = (world: FilledWorld, schema: SubgraphName, viewer: Viewer, work: (attempt: Attempt) => Promise<void>): Promise<void> =>
  world.as(schema, viewer, async (client) => {
    await client.query('savepoint attempt')
    await work(async (text, values = []) => {
      const outcome = await client.query(text, values).then(
        ({ rowCount }) => rowCount ?? 0,
        ({ code }: { code: string }) => code,
      )
      await client.query('rollback to savepoint attempt')
      return outcome
    })
  })

export const NOT_ALLOWED = '42501'
