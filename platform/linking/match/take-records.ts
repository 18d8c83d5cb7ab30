import { serviceActor } from '../../../kernel/actor.js'
import { groupBy } from '../../../kernel/group-by.js'
import type { Em } from '../../database/orm.js'
import { businessDate } from '../../history/business-date.js'
import type { RecordTables } from '../find-record.js'
import { gather } from './gather.js'
import { type Judgement, judgeRecords } from './judge-records.js'
import { keepTexts, storedTerms } from './keep-texts.js'
import { reasonText } from './reasons.js'
import { recordSide } from './texts.js'

/** What is to be looked at; the turn tells whether it has changed again meanwhile. */
export interface Due {
  readonly id: string
  readonly kind: string
  readonly turn: string
}

export interface Changed {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly recordType: string
  readonly recordId: string
  readonly subjectId: string
  readonly projectId: string
  readonly state: string
}

const proposalOf = ({ record, proposals }: Judgement, today: string) =>
  proposals.map(({ candidate, scored }) => ({
    record_id: record.id,
    project_id: candidate.id,
    score: scored.score,
    reasons: scored.reasons,
    since: today,
    why: scored.reasons
      .filter(({ points }) => points > 0)
      .map((one) => reasonText(one, 'zh'))
      .join('；'),
  }))

/** Keeps what records say, and brings their proposals up to date. */
export async function takeRecords(em: Em, tables: RecordTables, due: readonly Due[]): Promise<readonly Changed[]> {
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  const kinds = [...groupBy(due, ({ kind }) => kind)]
  const records = (
    await Promise.all(
      kinds.map(([type, some]) =>
        gather(
          em,
          tables,
          type,
          some.map(({ id }) => id),
        ),
      ),
    )
  ).flat()
  const rows = records.map(({ id, type, unitId, developerUscc, linked: _, ...rest }) => ({
    ...rest,
    record_id: id,
    record_type: type,
    unit_id: unitId,
    developer_uscc: developerUscc,
  }))
  await keepTexts(
    em,
    ids,
    rows,
    records.flatMap((record) => storedTerms(record.id, false, recordSide(record))),
  )
  // A record that a person has linked keeps what was proposed beside: whoever undoes the link finds the queue as it was.
  const open = records.filter(({ linked }) => !linked)
  const judgements = await judgeRecords(em, open)
  const today = await businessDate(em)
  const linked = new Set(records.filter((record) => record.linked).map(({ id }) => id))
  return em.execute<Changed[]>(
    `select id, version, unit_id as "unitId", record_type as "recordType", record_id as "recordId", subject_id as "subjectId", project_id as "projectId", state
     from keep_proposals(string_to_array(?, ',')::uuid[], ?::jsonb, ?)`,
    [ids.filter((id) => !linked.has(id)).join(','), JSON.stringify(judgements.flatMap((one) => proposalOf(one, today))), serviceActor('matcher').person],
  )
}
