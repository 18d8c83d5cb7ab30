import { groupBy } from '../../../kernel/group-by.js'
import type { Em } from '../../database/orm.js'
import { best, type Judged } from './best.js'
import { projectsNear } from './find-near.js'
import type { Gathered } from './gather.js'
import { type KnownProject, knownProjects } from './projects.js'
import { score } from './score.js'
import { recordSide } from './texts.js'
import { unitRelations } from './units.js'

export interface Judgement {
  readonly record: Gathered
  readonly proposals: readonly Judged<KnownProject>[]
}

/** Those already proposed are compared again, though they may share nothing any more: what has no ground is withdrawn. */
const PROPOSED = `select record_id as "from", subject_id as "to" from link
  where record_id = any (string_to_array(?, ',')::uuid[]) and subject_kind = 'PROJECT' and state = 'PROPOSED'`

/** The projects that each record may be about, best first; nothing is written. */
export async function judgeRecords(em: Em, records: readonly Gathered[]): Promise<readonly Judgement[]> {
  if (records.length === 0) return []
  const ids = records.map(({ id }) => id)
  const pairs = [...(await projectsNear(em, ids)), ...(await em.execute<{ from: string; to: string }[]>(PROPOSED, [ids.join(',')]))]
  const projects = new Map((await knownProjects(em, [...new Set(pairs.map(({ to }) => to))])).map((project) => [project.id, project]))
  const relation = await unitRelations(em)
  const near = groupBy(pairs, ({ from }) => from)
  return records.map((record) => {
    const side = recordSide(record)
    const candidates = [...new Set((near.get(record.id) ?? []).map(({ to }) => to))].flatMap((id) => projects.get(id) ?? [])
    const judged = candidates.map((candidate) => {
      const { unitId, ofDeveloper } = candidate
      return { candidate, scored: score(side, candidate.side, { units: relation(record.unitId, unitId), ofDeveloper }) }
    })
    return { record, proposals: best(judged) }
  })
}
