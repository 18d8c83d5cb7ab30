import type { LocalDate } from '../../../../kernel/dates.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { lockOwn } from '../../lock-own.js'
import { notAfter } from '../../refusals.js'
import { RESUMED_ALREADY, RESUMED_BEFORE_STOP } from '../refusals.js'
import { reverifiedAfterAYear } from '../reverified-after-a-year.js'
import { StopEpisodeEntity } from '../stop-episode.entity.js'
import { STOP_EPISODE_TABLE, type StopEpisodeRow } from '../stop-episode.reads.js'
import { stopEpisodeChanged } from '../stop-episode-changed.js'

interface Input extends ActionInput {
  readonly episodeId: string
  readonly resumedOn: string
  readonly reverifiedOn?: string | null
  readonly expectedVersion: number
}

type Known = Facts<Input, null, StopEpisodeRow>

const stillStopped = ({ locked }: Known) => (locked.resumedOn === null ? null : refuse(RESUMED_ALREADY, { resumed: locked.resumedOn }, 'episodeId'))

const afterTheStop = ({ input, locked }: Known) =>
  input.resumedOn > locked.stoppedOn ? null : refuse(RESUMED_BEFORE_STOP, { stopped: locked.stoppedOn, resumed: input.resumedOn }, 'resumedOn')

/** The scalar and the column hold only legal dates. */
const reverified = ({ input, locked }: Known) =>
  reverifiedAfterAYear(locked.stoppedOn as LocalDate, input.resumedOn as LocalDate, (input.reverifiedOn ?? null) as LocalDate | null)

async function record(em: Em, { input, actor }: Known) {
  const episode = await em.findOneOrFail(StopEpisodeEntity, { id: input.episodeId })
  em.assign(episode, { resumedOn: input.resumedOn, reverifiedOn: input.reverifiedOn ?? null, ...reportedBy(actor) })
  return stopEpisodeChanged(await readBack<StopEpisodeRow>(em, STOP_EPISODE_TABLE, input.episodeId))
}

export const recordResumption = action({
  name: 'recordResumption',
  ask: asksNobody,
  lock: (em: Em, { episodeId }: Input) => lockOwn<StopEpisodeRow>(em, STOP_EPISODE_TABLE, episodeId, 'episodeId'),
  rules: [
    ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version),
    stillStopped,
    ({ input, today }: Known) => notAfter(input.resumedOn, today, 'resumedOn'),
    ({ input, today }: Known) => notAfter(input.reverifiedOn, today, 'reverifiedOn'),
    afterTheStop,
    reverified,
  ],
  record,
})
