import type { EntitySchema } from '@mikro-orm/core'
import { MikroORM } from '@mikro-orm/postgresql'
import type { DatabaseContext } from './context.js'
import { contextVariables } from './context.js'
import { releaseDead } from './release-dead.js'
import type { SubgraphName } from './roles.js'

export type Orm = MikroORM
export type Em = MikroORM['em']

/** Entities where things are written. Never a `schema:` on an entity: the search path chooses, and an as-of connection must not write. */
export async function createOrm(schema: SubgraphName, url: string, entities: readonly EntitySchema[]): Promise<Orm> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    // The defaults wait for ever (X6).
    pool: { min: 0, max: 6 },
    driverOptions: {
      connectionTimeoutMillis: 2000,
      onPoolCreated: releaseDead,
      options: `-c search_path=${schema},pg_temp -c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000`,
    },
    forceUtcTimezone: true,
  })
}

/** A unit of work under the caller's rights: every transaction of it starts with the context. */
export function emFor(orm: Orm, context: DatabaseContext): Em {
  const em = orm.em.fork()
  em.setSessionContext({ variables: contextVariables(context) })
  return em
}
