import pg from 'pg'
import { connectionConfig } from './pool.js'
import { asOfSchema, historySchema, type Part } from './roles.js'
import { StartError } from './start-error.js'

/** What the login role is, or may become by SET ROLE, that row-level security would not hold. */
const POWERS = `
  select distinct case when r.rolsuper then 'SUPERUSER' when r.rolbypassrls then 'BYPASSRLS' else 'OWNER' end as power, r.rolname as role
  from pg_roles r
  where pg_has_role(session_user, r.oid, 'MEMBER')
    and (r.rolsuper or r.rolbypassrls
      or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relowner = r.oid)
      or exists (select 1 from pg_namespace n where n.nspname = any ($1) and n.nspowner = r.oid))`

/** A connection on a privileged role serves everything, silently: refused at start (stack: unsound ways). */
export async function guardRole(url: string, part: Part): Promise<void> {
  const client = new pg.Client(connectionConfig({ url, applicationName: 'hub guard' }))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ power: string; role: string }>(POWERS, [[part, historySchema(part), asOfSchema(part)]])
    const [found] = rows
    if (found) throw privileged(part, found.power, found.role)
  } finally {
    await client.end()
  }
}

const privileged = (part: Part, power: string, role: string): StartError =>
  new StartError(
    'ROLE_PRIVILEGED',
    `${part} 的数据库登录角色不受行级权限约束（${power}：${role}）。请使用 ./hub migrate 建立的角色。`,
    `The database role that ${part} logs in with is not held by row-level security (${power}: ${role}). Use the role that ./hub migrate made.`,
  )
