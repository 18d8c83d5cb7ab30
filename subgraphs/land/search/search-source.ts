import type { SearchSource } from '../../../platform/search/search-index.ddl.js'

export const CERTIFICATE_SEARCH: SearchSource = {
  schema: 'land',
  table: 'certificate',
  fields: [
    ['NUMBER', 'array[r.number]'],
    ['HOLDER', 'array[r.holder]'],
  ],
  grantedBy: 'link',
}
