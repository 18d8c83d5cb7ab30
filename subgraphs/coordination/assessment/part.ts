import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { CONDITION_REFUSALS } from '../../../policy/lvliang-2024-12/2-3-conditions/words.js'
import { pushViewMigration } from '../migrations/m20261125-push-view.js'
import { ScopeAssessmentResolver } from './assessment.graph.js'
import { BusinessDateResolver } from './business-date.graph.js'
import { PushViewEntity } from './push-view.entity.js'
import { PushView, PushViewResolver } from './push-view.graph.js'
import { WhatChangedResolver } from './what-changed.graph.js'
import { PERIOD_EMPTY } from './what-changed-refusals.js'

/** 吕梁 二(三): what holds of the five conditions, and what a bank was shown at a push. */
export const assessmentPart: SubgraphPart = {
  resolvers: [ScopeAssessmentResolver, BusinessDateResolver, PushViewResolver, WhatChangedResolver],
  types: [PushView],
  entities: [PushViewEntity],
  migrations: [pushViewMigration],
  refusals: [...CONDITION_REFUSALS, PERIOD_EMPTY],
}
