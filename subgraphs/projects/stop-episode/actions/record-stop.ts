import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findSubject, type Subject } from '../../project/find-subject.js'
import { notAfter, textGiven } from '../../refusals.js'
import { STOP_BEFORE_LAST_RESUMPTION, STOP_STILL_OPEN } from '../refusals.js'
import { StopEpisodeEntity } from '../stop-episode.entity.js'
import { STOP_EPISODE_TABLE, type StopEpisodeRow } from '../stop-episode.reads.js'
import { stopEpisodeChanged } from '../stop-episode-changed.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly subjectId: string
  readonly stoppedOn: string
  readonly cause: string
}

interface Locked {
  readonly subject: Subject
  readonly last: Pick<StopEpisodeRow, 'stoppedOn' | 'resumedOn'> | null
}

type Known = Facts<Input, null, Locked>

const notStoppedYet = ({ locked: { last } }: Known) =>
  last && last.resumedOn === null ? refuse(STOP_STILL_OPEN, { stopped: last.stoppedOn }, 'subjectId') : null

const afterTheLast = ({ input, locked: { last } }: Known) =>
  last?.resumedOn && input.stoppedOn < last.resumedOn ? refuse(STOP_BEFORE_LAST_RESUMPTION, { resumed: last.resumedOn }, 'stoppedOn') : null

async function lock(em: Em, { subjectId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const subject = await findSubject(em, subjectId)
  if (!subject) return refused(refuse(NOT_FOUND, {}, 'subjectId'))
  const [last] = await em.execute<NonNullable<Locked['last']>[]>(
    `select stopped_on::text as "stoppedOn", resumed_on::text as "resumedOn" from stop_episode where subject_id = ? order by stopped_on desc limit 1 for update`,
    [subject.id],
  )
  return { subject, last: last ?? null }
}

async function record(em: Em, { input, locked: { subject }, actor }: Known) {
  const episode = em.create(StopEpisodeEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId: subject.unitId,
    subjectId: subject.id,
    projectId: subject.projectId,
    stoppedOn: input.stoppedOn,
    resumedOn: null,
    cause: input.cause.trim(),
    reverifiedOn: null,
    version: 1,
    ...reportedBy(actor),
  })
  return stopEpisodeChanged(await readBack<StopEpisodeRow>(em.persist(episode), STOP_EPISODE_TABLE, episode.id))
}

/** A stop is an episode with a cause and a day: one at a time of each project, scope or building. */
export const recordStop = action({
  name: 'recordStop',
  ask: asksNobody,
  lock,
  rules: [
    ({ input }: Known) => textGiven(input.cause, 'cause'),
    ({ input, today }: Known) => notAfter(input.stoppedOn, today, 'stoppedOn'),
    notStoppedYet,
    afterTheLast,
  ],
  record,
})
