import { factTable } from '../../../../platform/database/fact-table.js'

/** Frozen with the first migration: a change is a migration of its own. */
export const projectTables = (): string[] => [
  ...factTable({
    schema: 'projects',
    name: 'enterprise',
    columns: {
      uscc: 'text',
      name: 'text not null',
      // The comparison form: one company is one enterprise however its name was typed.
      name_key: 'text not null',
      ownership: `text check (ownership in ('STATE', 'PRIVATE', 'MIXED', 'FOREIGN'))`,
      qualification: 'text',
    },
    constraints: ['unique (uscc)', 'unique (name_key)'],
    visibility: { by: 'everyone' },
    writers: ['MARKET_REGULATION', 'HOUSING', 'ADMIN_APPROVAL'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'project',
    columns: {
      code: 'text',
      name: 'text not null',
      marketing_name: 'text',
      kind: `text not null check (kind in ('COMMODITY_HOUSING', 'SHANTYTOWN_RENOVATION'))`,
      address: 'text',
      developer_id: 'uuid references projects.enterprise',
      filed_on: 'date',
      total_investment_fen: 'bigint check (total_investment_fen > 0)',
      planned_completion: 'date',
      // What a register without project codes tells one project from another by; nobody else's business.
      register_key: 'text',
    },
    constraints: ['unique (code)', 'unique (unit_id, register_key)', 'check (subject_id = id)'],
    indexes: ['unit_id, recorded_at desc, id', 'developer_id'],
    visibility: { by: 'subject' },
    writers: ['HOUSING'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'building',
    columns: {
      project_id: 'uuid not null references projects.project',
      number: 'text not null',
      use: 'text',
      floor_area: 'numeric(14,2) check (floor_area > 0)',
      dwellings: 'int check (dwellings >= 0)',
    },
    constraints: ['unique (project_id, number)', 'check (subject_id = id)'],
    visibility: { by: 'subject' },
    writers: ['HOUSING'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'financed_scope',
    columns: {
      project_id: 'uuid not null references projects.project',
      name: 'text not null',
      kind: `text not null check (kind in ('WHOLE', 'PHASE', 'PARCEL', 'BUILDINGS'))`,
    },
    constraints: ['unique (project_id, name)', 'check (subject_id = id)'],
    indexes: ['project_id'],
    visibility: { by: 'subject' },
    writers: ['HOUSING'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'scope_building',
    columns: {
      scope_id: 'uuid not null references projects.financed_scope',
      building_id: 'uuid not null references projects.building',
      from_day: 'date not null',
      // An entry that is corrected on its own day held on no day.
      to_day: 'date check (to_day >= from_day)',
    },
    indexes: ['scope_id', 'building_id'],
    visibility: { by: 'subject' },
    writers: ['HOUSING'],
  }),
]
