import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { factsOfScope } from '../scope/scope.reads.js'

export interface StopEpisodeRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string
  readonly projectId: string
  readonly stoppedOn: string
  readonly resumedOn: string | null
}

/** Dates as text: an action compares them as legal dates. */
export const STOP_EPISODE_TABLE = {
  name: 'stop_episode',
  columns: `${FACT_COLUMNS}, project_id as "projectId", stopped_on::text as "stoppedOn", resumed_on::text as "resumedOn", cause, reverified_on::text as "reverifiedOn"`,
}

export const stopEpisodeById = rowsBy<StopEpisodeRow>(STOP_EPISODE_TABLE, 'id')

/** The latest first. */
export const stopEpisodesOfProject = keyed<StopEpisodeRow>(
  'stop_episode.of.project',
  `select project_id as key, ${STOP_EPISODE_TABLE.columns} from stop_episode where project_id = any($1::uuid[]) order by stop_episode.stopped_on desc, id`,
)

export const stopEpisodesOfScope = factsOfScope<StopEpisodeRow>(STOP_EPISODE_TABLE, 'stop_episode.stopped_on desc, id')
