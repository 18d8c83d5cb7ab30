import { factTable } from '../../../../platform/database/fact-table.js'

/** Frozen with the first migration: a change is a migration of its own. The published days of the State Council's notices; a day without a row is not known. */
export const calendarTable = (): string[] =>
  factTable({
    schema: 'coordination',
    name: 'calendar_day',
    columns: { day: 'date not null', working: 'boolean not null', notice: 'text not null' },
    constraints: ['unique (unit_id, day)'],
    visibility: { by: 'everyone' },
    writers: ['MECHANISM_OFFICE'],
  })
