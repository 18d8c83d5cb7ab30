import type { SearchSource } from '../../../platform/search/search-index.ddl.js'

/** Read through jsonb: the column may come with a later migration than this one's triggers. */
const formerNames = (row: string): string =>
  `array(select jsonb_array_elements_text(case jsonb_typeof(to_jsonb(${row}) -> 'former_names') when 'array' then to_jsonb(${row}) -> 'former_names' end))`

/** What people call a project, a company, a permit or a building. */
export const SEARCH_SOURCES = {
  project: {
    schema: 'projects',
    table: 'project',
    fields: [
      ['NAME', 'array[r.name]'],
      ['MARKETING_NAME', 'array[r.marketing_name]'],
      ['FORMER_NAME', formerNames('r')],
      ['CODE', 'array[r.code]'],
      ['ADDRESS', 'array[r.address]'],
    ],
    grantedBy: 'subject',
  },
  enterprise: {
    schema: 'projects',
    table: 'enterprise',
    fields: [
      ['NAME', 'array[r.name]'],
      ['FORMER_NAME', formerNames('r')],
      ['CODE', 'array[r.uscc]'],
    ],
    grantedBy: 'subject',
    everywhere: true,
  },
  presalePermit: {
    schema: 'projects',
    table: 'presale_permit',
    fields: [
      ['NUMBER', 'array[r.number]'],
      ['NAME', 'array[r.project_name]'],
      ['HOLDER', 'array[r.developer_text]'],
      ['ADDRESS', 'array[r.address]'],
    ],
    grantedBy: 'link',
  },
  // A building's number says little without its project's name: 滨河花园3号楼.
  building: {
    schema: 'projects',
    table: 'building',
    fields: [['NUMBER', `array[r.number, p.name || ' ' || r.number, p.marketing_name || ' ' || r.number]`]],
    join: 'join project p on p.id = r.project_id',
    grantedBy: 'subject',
  },
} as const satisfies Readonly<Record<string, SearchSource>>
