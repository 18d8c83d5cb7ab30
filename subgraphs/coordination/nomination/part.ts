import type { SubgraphPart } from '../../../platform/graph/parts.js'

export const nominationPart: SubgraphPart = {}
