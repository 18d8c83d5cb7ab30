import type { SubgraphPart } from '../../../platform/graph/parts.js'

export const clocksPart: SubgraphPart = {}
