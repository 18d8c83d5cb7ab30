import { definer } from '../database/definer.js'
import { forceRls } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'

/** One slice is looked through once a day, whichever process does it; a day counts when all was looked through. */
export const recheckDdl = (schema: SubgraphName): string[] => [
  `create table ${schema}.register_recheck (day date primary key)`,
  ...forceRls(schema, `${schema}.register_recheck`),
  ...definer({
    schema,
    signature: 'was_rechecked(day date)',
    types: 'date',
    returns: 'boolean',
    body: 'select exists (select from register_recheck r where r.day = was_rechecked.day)',
  }),
  ...definer({
    schema,
    signature: 'note_rechecked(day date)',
    types: 'date',
    returns: 'void',
    body: 'insert into register_recheck as r (day) values (note_rechecked.day) on conflict on constraint register_recheck_pkey do nothing',
  }),
]

/**
 * Registers that a later release adds are a part of their own, looked through on a day of its own: the day that counts for one part says
 * nothing of another's. What was noted before the parts were told apart is nobody's.
 */
export const recheckByPartDdl = (schema: SubgraphName): string[] => [
  `alter table ${schema}.register_recheck add column part text not null default '', drop constraint register_recheck_pkey`,
  `alter table ${schema}.register_recheck add primary key (day, part), alter column part drop default`,
  ...['was_rechecked', 'note_rechecked'].map((name) => `drop function ${schema}.${name}(date)`),
  ...definer({
    schema,
    signature: 'was_rechecked(day date, part text)',
    types: 'date, text',
    returns: 'boolean',
    body: 'select exists (select from register_recheck r where r.day = was_rechecked.day and r.part = was_rechecked.part)',
  }),
  ...definer({
    schema,
    signature: 'note_rechecked(day date, part text)',
    types: 'date, text',
    returns: 'void',
    body: `insert into register_recheck as r (day, part) values (note_rechecked.day, note_rechecked.part)
      on conflict on constraint register_recheck_pkey do nothing`,
  }),
]
