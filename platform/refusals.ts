import type { RefusalDefinition } from '../kernel/refusal.js'
import { ACTION_REFUSALS } from './action/refusals.js'
import { FILTER_TOO_LARGE } from './graph/filter.js'
import { TEXT_MALFORMED } from './graph/guard-arguments.js'
import { PAGE_MALFORMED } from './graph/page.js'
import { SCALAR_REFUSALS } from './graph/scalars.js'
import { LEDGER_REFUSALS } from './ledger/refusals.js'
import { SEARCH_TEXT_LENGTH } from './search/search-text.js'

/** Every refusal of the platform; those of the policies are declared beside their rules and listed by their subgraph. */
export const PLATFORM_REFUSALS: readonly RefusalDefinition[] = [
  ...ACTION_REFUSALS,
  ...SCALAR_REFUSALS,
  PAGE_MALFORMED,
  FILTER_TOO_LARGE,
  TEXT_MALFORMED,
  SEARCH_TEXT_LENGTH,
  ...LEDGER_REFUSALS,
]
