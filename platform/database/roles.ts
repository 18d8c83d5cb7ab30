/** The parts that own a schema. The five subgraphs keep history; gateway and issuer keep operational records. */
export type Part = 'projects' | 'financing' | 'land' | 'tax' | 'coordination' | 'gateway' | 'issuer'

export const SUBGRAPHS = ['projects', 'financing', 'land', 'tax', 'coordination'] as const
export type SubgraphName = (typeof SUBGRAPHS)[number]

export const PARTS: readonly Part[] = [...SUBGRAPHS, 'gateway', 'issuer']

/** Owns the part's tables and definer functions; nobody logs in as it. */
export const ownerRole = (part: Part): string => `hub_${part}_owner`

/** The only role that the part's process logs in with; it owns nothing. */
export const loginRole = (part: Part): string => `hub_${part}`

export const historySchema = (part: Part): string => `${part}_history`
export const asOfSchema = (part: Part): string => `${part}_asof`

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Roles and schemas of one part; safe to run again. Roles are the server's, so other databases may have made them already. */
export function roleStatements(part: Part, password: string): string[] {
  const owner = ownerRole(part)
  const login = loginRole(part)
  return [
    `do $$ begin create role ${owner} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    `do $$ begin create role ${login} login; exception when duplicate_object or unique_violation then null; end $$`,
    `alter role ${login} with login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${literal(password)}`,
    // A definer function of the owner reads the start of running transactions (the as-of watermark).
    `grant pg_read_all_stats to ${owner}`,
  ]
}

export function schemaStatements(part: Part): string[] {
  const owner = ownerRole(part)
  const login = loginRole(part)
  const schemas = (SUBGRAPHS as readonly string[]).includes(part) ? [part, historySchema(part), asOfSchema(part)] : [part]
  return schemas.flatMap((schema) => [`create schema if not exists ${schema} authorization ${owner}`, `grant usage on schema ${schema} to ${login}`])
}

/** Gives everything in the part's schemas to its owner; the last statement of every migration. */
export const giveToOwner = (part: Part): string => `do $$
declare item record;
begin
  for item in
    select format('%I.%I', n.nspname, c.relname) as name, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('${part}', '${part}_history', '${part}_asof') and c.relkind in ('r', 'v', 'S') and c.relname <> 'migrations'
      and not (c.relkind = 'S' and exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')))
      and pg_get_userbyid(c.relowner) <> '${ownerRole(part)}'
  loop
    execute format('alter %s %s owner to ${ownerRole(part)}', case item.relkind when 'r' then 'table' when 'v' then 'view' else 'sequence' end, item.name);
  end loop;
  for item in
    select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = '${part}' and pg_get_userbyid(p.proowner) <> '${ownerRole(part)}'
  loop
    execute format('alter function %s owner to ${ownerRole(part)}', item.name);
  end loop;
end $$`
