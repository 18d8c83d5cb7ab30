import { factTable } from '../../../../platform/database/fact-table.js'

/** What a number's pattern makes doubtful, as codes: kept beside the number, never a reason to refuse it (domain §1). */
const warnings = `text[] not null default '{}'`

/** Frozen with the first migration: a change is a migration of its own. */
export const landTables = (): string[] => [
  ...factTable({
    schema: 'land',
    name: 'parcel',
    columns: {
      real_estate_unit_code: 'text',
      location: 'text not null',
      area: 'numeric(14,2) not null check (area > 0)',
      acquisition: `text not null check (acquisition in ('GRANT', 'ALLOCATION'))`,
      land_use: 'text not null',
      term_ends_on: 'date',
      warnings,
    },
    constraints: ['unique (real_estate_unit_code)'],
    visibility: { by: 'link' },
    writers: ['NATURAL_RESOURCES'],
  }),
  ...factTable({
    schema: 'land',
    name: 'certificate',
    columns: {
      // The four of 吕梁 二(四); a title certificate of the new generation proves the land-use right as the old one did.
      kind: `text not null check (kind in ('LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION'))`,
      generation: `text check (generation in ('STATE_LAND_USE_CERTIFICATE', 'REAL_ESTATE_TITLE'))`,
      number: 'text not null',
      authority: 'text not null',
      holder: 'text not null',
      issued_on: 'date not null',
      expires_on: 'date check (expires_on > issued_on)',
      status: `text not null check (status in ('VALID', 'EXPIRED', 'REVOKED', 'SUPERSEDED'))`,
      status_since: 'date not null check (status_since >= issued_on)',
      status_reason: 'text',
      warnings,
    },
    constraints: [`check ((kind = 'LAND_USE') = (generation is not null))`, 'unique (unit_id, kind, number)'],
    indexes: ['unit_id, kind'],
    visibility: { by: 'link' },
    writers: ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'],
  }),
  ...factTable({
    schema: 'land',
    name: 'mortgage',
    columns: {
      kind: `text not null check (kind in ('LAND', 'WORKS_IN_PROGRESS'))`,
      number: 'text not null',
      mortgagee: 'text not null',
      institution_id: 'uuid',
      rank: 'int not null check (rank between 1 and 99)',
      amount_fen: 'bigint not null check (amount_fen > 0)',
      registered_on: 'date not null',
      released_on: 'date check (released_on >= registered_on)',
      warnings,
    },
    constraints: ['unique (unit_id, number)'],
    visibility: { by: 'link' },
    writers: ['NATURAL_RESOURCES'],
  }),
  // A certificate names buildings; which scope holds one is looked up by it.
  'create index on land.ref_scope using gin (building_ids)',
]
