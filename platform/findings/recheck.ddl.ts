import { definer } from '../database/definer.js'
import { forceRls } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'

/** One slice is looked through once a day, whichever process begins. */
export const recheckDdl = (schema: SubgraphName): string[] => [
  `create table ${schema}.register_recheck (day date primary key)`,
  ...forceRls(schema, `${schema}.register_recheck`),
  ...definer({
    schema,
    signature: 'claim_recheck(day date)',
    types: 'date',
    returns: 'int',
    body: `with claimed as (insert into register_recheck as r (day) values (claim_recheck.day) on conflict on constraint register_recheck_pkey do nothing returning 1)
      select count(*)::int from claimed`,
  }),
]
