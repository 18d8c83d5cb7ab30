import type { Agency } from '../../kernel/actor.js'
import type { Visibility } from '../database/policy.js'
import type { SubgraphName } from '../database/roles.js'
import { accountFunctions } from './account-functions.ddl.js'
import { accountTable } from './account-table.ddl.js'
import { balancedTrigger } from './balanced-trigger.ddl.js'
import { discrepancies } from './discrepancies.ddl.js'
import { postEntries } from './post-entries.ddl.js'
import { postOne } from './post-one.ddl.js'
import { postingTables } from './posting-tables.ddl.js'
import { refuseFunction } from './refuse.ddl.js'

/** The ledger of one schema that holds money (design §5). `writers` are the agencies that post, each to the accounts of its own. */
export const ledgerDdl = (schema: SubgraphName, writers: readonly Agency[], visibility: Visibility = { by: 'subject' }): string[] => [
  ...accountTable(schema, writers, visibility),
  ...postingTables(schema),
  ...refuseFunction(schema),
  ...balancedTrigger(schema),
  ...postOne(schema),
  ...postEntries(schema),
  ...accountFunctions(schema),
  ...discrepancies(schema),
]
