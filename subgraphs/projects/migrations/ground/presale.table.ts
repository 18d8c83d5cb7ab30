import { factTable } from '../../../../platform/database/fact-table.js'

/** Frozen with the first migration: a change is a migration of its own. */
export const presaleTables = (): string[] => [
  ...factTable({
    schema: 'projects',
    name: 'presale_permit',
    columns: {
      number: 'text not null',
      project_name: 'text not null',
      address: 'text',
      uses: `text[] not null default '{}'`,
      developer_text: 'text not null',
      sale_kind: `text not null check (sale_kind in ('PRESALE', 'EXISTING_HOUSE'))`,
      issued_on: 'date',
      dwellings_for_sale: 'int check (dwellings_for_sale >= 0)',
      price_low_fen: 'bigint',
      price_high_fen: 'bigint check (price_high_fen >= price_low_fen)',
      area_low: 'numeric(12,2)',
      area_high: 'numeric(12,2) check (area_high >= area_low)',
      // The register's row as it came: what the importer compares, and what nobody loses.
      row_digest: 'text not null',
    },
    // A number is unique only together with the unit that issued it (domain: no national format).
    constraints: ['unique (unit_id, number)', `check (issued_on is not null or sale_kind = 'EXISTING_HOUSE')`],
    indexes: ['unit_id, recorded_at desc, id', 'number'],
    visibility: { by: 'link' },
    writers: ['HOUSING', 'ADMIN_APPROVAL'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'presale_permit_building',
    columns: {
      permit_id: 'uuid not null references projects.presale_permit',
      building_number: 'text not null',
      entrance: 'text not null',
      building_id: 'uuid references projects.building',
      dwellings_for_sale: 'int not null check (dwellings_for_sale >= 0)',
      price_low_fen: 'bigint',
      price_high_fen: 'bigint check (price_high_fen >= price_low_fen)',
      area_low: 'numeric(12,2)',
      area_high: 'numeric(12,2) check (area_high >= area_low)',
      row_digest: 'text not null',
    },
    constraints: ['unique (permit_id, building_number, entrance)'],
    visibility: { by: 'parent', table: 'presale_permit', column: 'permit_id' },
    writers: ['HOUSING', 'ADMIN_APPROVAL'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'presale_permit_developer',
    columns: {
      permit_id: 'uuid not null references projects.presale_permit',
      enterprise_id: 'uuid not null references projects.enterprise',
      removed: 'boolean not null default false',
    },
    constraints: ['unique (permit_id, enterprise_id)'],
    visibility: { by: 'parent', table: 'presale_permit', column: 'permit_id' },
    writers: ['HOUSING', 'ADMIN_APPROVAL'],
  }),
]
