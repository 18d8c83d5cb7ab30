import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { Project } from './stubs.graph.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const financingQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Financing',
    schema: 'financing',
    project: Project,
    checks: [],
  }),
  objectionsPart('Financing', 'financing'),
]
