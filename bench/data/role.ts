import { join } from 'node:path'
import type pg from 'pg'
import { SUBGRAPHS } from '../../platform/database/roles.js'
import { secretsFolder, secretsIn } from '../../platform/database/secrets.js'

const ROLE = 'hub_bench'

const password = async (dataDir: string): Promise<string> => (await secretsIn(join(secretsFolder(dataDir), 'bench.json'), [ROLE]))[ROLE] ?? ''

export async function benchUrl(adminUrl: string, dataDir: string): Promise<string> {
  return Object.assign(new URL(adminUrl), { username: ROLE, password: await password(dataDir) }).href
}

/** The hand-written endpoint's one login role: reads what the five agencies' roles read together, under the same forced policies. */
export async function grantToBenchRole(client: pg.Client, dataDir: string): Promise<void> {
  await client.query(`do $$ begin create role ${ROLE} login; exception when duplicate_object then null; end $$`)
  await client.query(`alter role ${ROLE} with login nosuperuser nobypassrls noinherit password '${await password(dataDir)}'`)
  for (const schema of SUBGRAPHS) {
    await client.query(`grant usage on schema ${schema} to ${ROLE}`)
    await client.query(`grant select on all tables in schema ${schema} to ${ROLE}`)
    // What policies call: whose branches a bank sees.
    await client.query(`do $$ begin grant execute on function ${schema}.own_institutions() to ${ROLE}; exception when undefined_function then null; end $$`)
  }
}
