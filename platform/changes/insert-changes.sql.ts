/** SQL expressions that say what of a table a change is written from: arguments of its trigger, or literals for what was there before. */
export interface ChangedRows {
  readonly from: string
  /** The graph's name of what changed. */
  readonly type: string
  readonly audience: string
  readonly parent: string
  readonly parentColumn: string
  /** `id`, or what names the record that the row is a part of. */
  readonly idColumn: string
  readonly operation: string
  /** Whether the rows were there before the feed, and so may be linked. */
  readonly alreadyThere: boolean
  /** Whom a new part of a record is about, if rows are not there already: asked once for all rows, not of each. */
  readonly subjectsOfPart: string
}

const NOBODY = `'00000000-0000-0000-0000-000000000000'`

/** One statement however many rows: an import's batch costs one more, not five hundred. Without `offset 0` a row is made into jsonb a dozen times. */
export const insertChanges = ({ from, type, audience, parent, parentColumn, idColumn, operation, alreadyThere, subjectsOfPart }: ChangedRows): string =>
  `insert into fact_change (type, record_id, operation, unit_id, agency, version, audience, institution_id, subjects, project_id, recorded_at)
    select ${type}, (j ->> ${idColumn})::uuid, case ${idColumn} when 'id' then ${operation} else 'CHANGED' end, (j ->> 'unit_id')::uuid, j ->> 'agency',
      case ${idColumn} when 'id' then (j ->> 'version')::int end, ${audience},
      case ${audience} when 'OWN_BANK' then coalesce(j ->> 'institution_id', ${NOBODY})::uuid end,
      case when j ->> 'subject_id' is not null then array[(j ->> 'subject_id')::uuid]
        -- What is new has no links yet, unless it is a part of what has.
        when ${operation} = 'ADDED' and not ${alreadyThere} then case ${parent} when '' then '{}'::uuid[] else ${subjectsOfPart} end
        else change_subjects((j ->> 'id')::uuid, ${parent}, (j ->> nullif(${parentColumn}, ''))::uuid) end,
      coalesce(j ->> 'project_id', case ${type} when 'Project' then j ->> 'id' end)::uuid, (j ->> 'recorded_at')::timestamptz
    from (select to_jsonb(n) as j from ${from} n offset 0) changed`
