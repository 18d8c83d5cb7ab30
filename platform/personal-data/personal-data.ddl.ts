import type { Agency } from '../../kernel/actor.js'
import { forceRls, grantTo, inUnits } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'

/**
 * Personal data live apart: one table, each person sealed with a key of his own. Erasing destroys the key, and with it every copy in
 * every backup; so neither table has history, and nothing else in the schema holds more than the person's id.
 */
export function personalDataDdl(schema: SubgraphName, writers: readonly Agency[]): string[] {
  const list = writers.map((agency) => `'${agency}'`).join(', ')
  const writes = `(select current_setting('app.agency', true)) in (${list}) and ${inUnits('person.unit_id')}`
  const withPerson = `exists (select 1 from ${schema}.person where person.person_id = person_key.person_id`
  const [person, key] = [`${schema}.person`, `${schema}.person_key`]
  return [
    `create table ${person} (
      person_id uuid primary key,
      unit_id uuid not null,
      -- How it is sealed, so that another suite can follow.
      alg text not null,
      sealed bytea not null,
      recorded_at timestamptz not null default now()
    )`,
    `create table ${key} (person_id uuid primary key references ${person}, wrapped_key bytea not null)`,
    ...[person, key].flatMap((table) => forceRls(schema, table)),
    `create policy read on ${person} for select using (${inUnits('person.unit_id')})`,
    `create policy insert_own on ${person} for insert with check (${writes})`,
    `create policy read on ${key} for select using (${withPerson}))`,
    `create policy insert_own on ${key} for insert with check (${withPerson} and ${writes}))`,
    `create policy erase on ${key} for delete using (${withPerson} and ${writes}))`,
    grantTo(schema, 'select, insert (person_id, unit_id, alg, sealed)', person),
    grantTo(schema, 'select, insert, delete', key),
  ]
}
