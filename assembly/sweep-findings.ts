import type { SubgraphName } from '../platform/database/roles.js'
import type { CrossCheck } from '../platform/findings/cross-check.js'
import { sweepFindings } from '../platform/findings/sweep.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { COORDINATION_CHECKS } from '../subgraphs/coordination/findings/all.js'
import { FINANCING_CHECKS } from '../subgraphs/financing/findings/all.js'
import { LAND_CHECKS } from '../subgraphs/land/findings/all.js'
import { PROJECT_CHECKS } from '../subgraphs/projects/findings/all.js'
import { TAX_CHECKS } from '../subgraphs/tax/findings/all.js'

const CHECKS: Readonly<Record<SubgraphName, readonly CrossCheck[]>> = {
  projects: PROJECT_CHECKS,
  financing: FINANCING_CHECKS,
  land: LAND_CHECKS,
  tax: TAX_CHECKS,
  coordination: COORDINATION_CHECKS,
}

/** What runs beside each slice by itself, at once: for a demonstration that was just filled. Answers how many records are at fault. */
export const sweepSlice = (runtime: SubgraphRuntime): Promise<number> => sweepFindings(runtime, CHECKS[runtime.name])
