import type { Actor } from '../../kernel/actor.js'
import { reportedBy } from '../database/fact-entity.js'
import type { Em } from '../database/orm.js'
import type { LinkedRecord } from './find-record.js'
import type { LinkSubject } from './find-subject.js'
import { LINK_TABLE, type LinkRow } from './link.reads.js'

const INSERT = `insert into link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why, decided_by, decided_post)
  select gen_random_uuid(), ?, s.id, ?, ?, ?, ?, ?, ?, s.kind, s."projectId", 'CONFIRMED', ?, ?, ?, ?
  from jsonb_to_recordset(?::jsonb) as s(id uuid, kind text, "projectId" uuid)
  where not exists (select 1 from link l where l.record_id = ? and l.subject_id = s.id and l.state in ('PROPOSED', 'CONFIRMED'))
  returning ${LINK_TABLE.columns}`

export interface LinkAtOnce {
  readonly type: string
  readonly record: LinkedRecord
  readonly subjects: readonly LinkSubject[]
  readonly actor: Actor
  readonly since: string
  readonly why: string
}

/**
 * The owning agency names whom its record is about while it records it: proposed and confirmed in one, by one person.
 * A link that already stands is left as it is.
 */
export async function linkAtOnce(em: Em, { type, record, subjects, actor, since, why }: LinkAtOnce): Promise<readonly LinkRow[]> {
  if (subjects.length === 0) return []
  const { agency, reporter, reporterPost, source } = reportedBy(actor)
  const who = [record.unitId, agency, reporter, reporterPost, source]
  return em.execute<LinkRow[]>(INSERT, [...who, type, record.id, since, why, actor.person, actor.post, JSON.stringify(subjects), record.id])
}
