import { factTable } from '../../../platform/database/fact-table.js'
import { namedMigration } from '../../../platform/database/named-migration.js'

const OFFICE = ['MECHANISM_OFFICE'] as const

/** 吕梁 一, 三(一), 三(二), 附件2: the mechanism of a unit, and who sits in it. */
export const mechanismMigration = namedMigration('M20261125CoordinationMechanism', () => [
  ...factTable({
    schema: 'coordination',
    name: 'mechanism',
    columns: {
      established_on: 'date not null',
      document_number: 'text not null',
      office_agency: 'text not null',
      // To the city's office; the city's own is reported to nobody here.
      reported_on: 'date check (reported_on >= established_on)',
      plan_document_number: 'text',
      plan_issued_on: 'date check ((plan_document_number is null) = (plan_issued_on is null))',
    },
    constraints: ['unique (unit_id)'],
    visibility: { by: 'units' },
    writers: OFFICE,
  }),
  ...factTable({
    schema: 'coordination',
    name: 'mechanism_seat',
    columns: {
      role: `text not null check (role in ('LEADER', 'DEPUTY_LEADER', 'MEMBER', 'OFFICE_DIRECTOR', 'CONTACT'))`,
      member_agency: 'text',
      member_unit_id: 'uuid',
      post: 'text not null',
      // The person is an id here and nowhere more.
      person_id: 'uuid not null',
      since: 'date not null',
      until: 'date check (until >= since)',
    },
    indexes: ['person_id'],
    visibility: { by: 'units' },
    writers: OFFICE,
  }),
  `create unique index on coordination.mechanism_seat (unit_id, role, member_agency, member_unit_id) nulls not distinct where until is null`,
])
