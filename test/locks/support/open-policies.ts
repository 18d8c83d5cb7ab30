import { SUBGRAPHS } from '../../../platform/database/roles.js'
import { administer } from '../../support/database.js'

/** Opens the third lock, in this test's database only: no table asks who reads it or writes it. */
export const openPolicies = (adminUrl: string): Promise<void> =>
  administer(adminUrl, async (client) => {
    // Beside a running hub: a table that somebody keeps fails the test, which would else wait for ever.
    await client.query(`set lock_timeout = '20s'`)
    const schemas = SUBGRAPHS.flatMap((name) => [name, `${name}_history`])
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relrowsecurity`,
      [schemas],
    )
    for (const { name } of rows) await client.query(`alter table ${name} disable row level security`)
  })
