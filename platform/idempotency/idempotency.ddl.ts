import { appendOnly } from '../database/append-only.js'
import { forceRls } from '../database/policy.js'
import { loginRole, type Part } from '../database/roles.js'

/**
 * Every mutation's answer, kept for ever (money is permanent): written once with what it did, never changed.
 * The tenant is the membership: somebody else's key does not exist for the caller (T30).
 */
export const idempotencyDdl = (schema: Part): string[] => {
  const own = `tenant = (select nullif(current_setting('app.membership', true), '')::uuid)`
  return [
    `create table ${schema}.answer (
      tenant uuid not null,
      key uuid not null,
      action text not null,
      request_hash text not null,
      outcome text not null check (outcome in ('DONE', 'REFUSED')),
      answer text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (tenant, key)
    )`,
    ...forceRls(schema, `${schema}.answer`),
    ...appendOnly(schema, 'answer'),
    `create policy own_read on ${schema}.answer for select using (${own})`,
    `create policy own_insert on ${schema}.answer for insert with check (${own})`,
    // By column: the database alone says when.
    `grant select, insert (tenant, key, action, request_hash, outcome, answer) on ${schema}.answer to ${loginRole(schema)}`,
  ]
}
