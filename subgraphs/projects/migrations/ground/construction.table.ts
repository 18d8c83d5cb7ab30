import { factTable } from '../../../../platform/database/fact-table.js'

/** Frozen with the first migration: a change is a migration of its own. */
export const constructionTables = (): string[] => [
  ...factTable({
    schema: 'projects',
    name: 'progress',
    columns: {
      project_id: 'uuid not null references projects.project',
      month: `text not null check (month ~ '^\\d{4}-\\d{2}$')`,
      status: `text not null check (status in ('UNDER_CONSTRUCTION', 'SHORT_TERM_STOPPED', 'STOPPED', 'COMPLETED', 'DELIVERED'))`,
      physical_progress: 'numeric(5,2) not null check (physical_progress between 0 and 100)',
      completed_investment_fen: 'bigint check (completed_investment_fen >= 0)',
    },
    // A reported figure is keyed by subject, period and reporter: nobody overwrites another's.
    constraints: ['unique (subject_id, month, agency)', 'check (subject_id is not null)'],
    indexes: ['project_id, month desc'],
    visibility: { by: 'subject' },
    writers: ['HOUSING', 'DEVELOPMENT_REFORM'],
  }),
  ...factTable({
    schema: 'projects',
    name: 'stop_episode',
    columns: {
      project_id: 'uuid not null references projects.project',
      stopped_on: 'date not null',
      resumed_on: 'date check (resumed_on > stopped_on)',
      cause: 'text not null',
      // A permit whose works stopped for a year is verified anew before they resume.
      reverified_on: 'date',
    },
    constraints: ['check (subject_id is not null)'],
    indexes: ['project_id, stopped_on desc'],
    visibility: { by: 'subject' },
    writers: ['HOUSING'],
  }),
  `create unique index on projects.stop_episode (subject_id) where resumed_on is null`,
  ...factTable({
    schema: 'projects',
    name: 'violation',
    columns: {
      enterprise_id: 'uuid references projects.enterprise',
      project_id: 'uuid references projects.project',
      document_number: 'text not null',
      matter: 'text not null',
      serious: 'boolean not null',
      // Whoever calls a violation serious names the document that says so.
      serious_document: 'text',
      penalty_fen: 'bigint check (penalty_fen >= 0)',
      decided_on: 'date not null',
      status: `text not null check (status in ('OPEN', 'CORRECTED', 'REVOKED'))`,
      closed_on: 'date check (closed_on >= decided_on)',
      closed_why: 'text',
    },
    constraints: [
      'unique (document_number)',
      'check (subject_id = coalesce(project_id, enterprise_id))',
      'check (serious = (serious_document is not null))',
      `check ((status = 'OPEN') = (closed_on is null))`,
    ],
    indexes: ['enterprise_id', 'project_id'],
    visibility: { by: 'subject' },
    writers: ['MARKET_REGULATION'],
  }),
]
