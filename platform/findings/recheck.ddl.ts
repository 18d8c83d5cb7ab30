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
