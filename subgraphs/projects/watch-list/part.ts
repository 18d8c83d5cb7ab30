import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { registersPart } from '../../../platform/register/part.js'
import { projectsSlice } from '../registers/slice.js'
import { BUYER_RIGHTS_RISKS } from './buyer-rights-risk.register.js'
import { ScopeReverification } from './reverification.graph.js'
import { WatchedCountyLineResolver, WatchedProjectLineResolver, WatchListResolver } from './watch-list.graph.js'
import { WatchedCountyLine, WatchedProjectLine, WatchList, WatchReasonLine } from './watch-list-types.graph.js'

export const WATCH_LIST_REGISTERS = [BUYER_RIGHTS_RISKS]

const registers = registersPart({ migration: 'M20261125ProjectsWatchList', slice: projectsSlice, registers: WATCH_LIST_REGISTERS })

/** 三(三): the projects that are watched, and why. */
export const watchListPart: SubgraphPart = {
  ...registers,
  resolvers: [...(registers.resolvers ?? []), WatchListResolver, WatchedProjectLineResolver, WatchedCountyLineResolver, ScopeReverification],
  types: [...(registers.types ?? []), WatchList, WatchedProjectLine, WatchedCountyLine, WatchReasonLine],
}
