import type { Statement } from '../../../platform/database/wire.js'

export interface NoticeRow {
  readonly number: string
  readonly topic: string
  readonly at: string
  readonly recordType: string
  readonly recordId: string
  readonly version: number | null
  readonly unitId: string | null
  readonly institutionId: string | null
  readonly projectId: string | null
  readonly scopeId: string | null
}

/** A page, or, where none follows, the end alone. */
export type NoticeOrEnd = { readonly [Key in keyof NoticeRow]: NoticeRow[Key] | null } & { readonly head: string }

export const NOTICE_COLUMNS = `number::text as number, topic, at, record_type as "recordType", record_id as "recordId", version, unit_id as "unitId",
        institution_id as "institutionId", project_id as "projectId", scope_id as "scopeId"`

/** $1 the number to go on after, $2 the kinds of records that the caller may read, $3 the topics wanted (null: all), $4 how many. */
export const NOTICES_AFTER: Statement = {
  name: 'notice.after',
  text: `select h.head::text as head, n.* from notice_head() h(head) left join lateral (
      select ${NOTICE_COLUMNS} from notice
      where notice.number > $1::bigint and notice.number <= h.head and record_type = any ($2::text[]) and ($3::text[] is null or topic = any ($3::text[]))
      order by notice.number limit $4::int
    ) n on true order by n.number::bigint`,
}
