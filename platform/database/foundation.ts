import { auditDdl } from '../audit/audit.ddl.js'
import { idempotencyDdl } from '../idempotency/idempotency.ddl.js'
import { outboxDdl } from '../outbox/outbox.ddl.js'
import { referenceDdl } from '../outbox/reference.ddl.js'
import { factFoundation } from './fact-table.js'
import type { SubgraphName } from './roles.js'

/** What every subgraph's schema stands on, before its first table of facts. */
export const foundation = (schema: SubgraphName): string[] => [
  ...factFoundation(schema),
  ...outboxDdl(schema),
  ...referenceDdl(schema),
  ...auditDdl(schema),
  ...idempotencyDdl(schema),
]
