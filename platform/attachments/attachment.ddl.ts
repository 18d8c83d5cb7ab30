import { factTable } from '../database/fact-table.js'
import { loginRole } from '../database/roles.js'
import type { Attachable, AttachableRecord } from './records.js'

/** One look-up in the record's own table, of its kind and no other; the condition is that table's own policy and what is said beside. */
function ofRecord({ schema, records }: Attachable, more: (record: AttachableRecord) => string): string {
  const kinds = Object.entries(records).map(
    ([type, record]) => `when '${type}' then exists (select 1 from ${schema}.${record.table} r where r.id = attachment.record_id${more(record)} offset 0)`,
  )
  return `case attachment.record_type ${kinds.join(' ')} else false end`
}

/** An attachment is seen by who sees the record today, and by nobody else. */
const seenWithRecord = (attachable: Attachable): string[] =>
  [attachable.schema, `${attachable.schema}_history`].flatMap((place) => [
    `drop policy read on ${place}.attachment`,
    `create policy read on ${place}.attachment for select using (${ofRecord(attachable, () => '')})`,
  ])

/** The owner of the record attaches, and nobody to a record that is another's. */
const attachedByOwner = (attachable: Attachable): string => {
  const own = ofRecord(
    attachable,
    ({ ofOneBank }) =>
      ` and r.agency = attachment.agency and r.unit_id = attachment.unit_id${ofOneBank ? ' and r.institution_id = attachment.institution_id' : ''}`,
  )
  const { schema } = attachable
  return `create policy of_own_record on ${schema}.attachment as restrictive for insert to ${loginRole(schema)} with check (${own})`
}

/** Files that belong to records. What was attached is never changed: it is withdrawn, says why, and stays to be seen. */
export const attachmentTable = (attachable: Attachable): string[] => {
  const { schema, writers } = attachable
  return [
    ...factTable({
      schema,
      name: 'attachment',
      columns: {
        institution_id: 'uuid',
        record_type: 'text not null',
        record_id: 'uuid not null',
        kind: `text not null check (kind in ('PLAN', 'AGREEMENT', 'MINUTES', 'SEALED_SCAN', 'OTHER'))`,
        title: 'text not null',
        name: 'text not null',
        media_type: 'text not null',
        size: 'int not null check (size > 0)',
        sha256: `text not null check (sha256 ~ '^[0-9a-f]{64}$')`,
        status: `text not null default 'IN_FORCE' check (status in ('IN_FORCE', 'WITHDRAWN'))`,
        status_reason: 'text',
      },
      constraints: [`check ((status = 'WITHDRAWN') = (status_reason is not null))`],
      indexes: ['record_id', 'recorded_at desc, id desc'],
      visibility: { by: 'units' },
      writers,
    }),
    ...seenWithRecord(attachable),
    attachedByOwner(attachable),
    `create unique index on ${schema}.attachment (record_id, sha256) where status = 'IN_FORCE'`,
    `revoke update on ${schema}.attachment from ${loginRole(schema)}`,
    `grant update (status, status_reason, version) on ${schema}.attachment to ${loginRole(schema)}`,
  ]
}

/** When a later migration brings new kinds of records: the same rule over all of them. */
export const attachableWidened = (attachable: Attachable): string[] => [
  ...seenWithRecord(attachable),
  `drop policy of_own_record on ${attachable.schema}.attachment`,
  attachedByOwner(attachable),
]
