import { choice, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'

/** Agencies know one project by different names, and names change: what a record is matched by. */
export const PROJECT_ALIASES = defineRegister({
  schema: 'projects',
  type: 'ProjectAlias',
  plural: 'projectAliases',
  zh: '项目曾用名和推广名',
  en: 'Former and marketing names of a project',
  clause: '吕梁 二(四)',
  rule: 'L-40',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    name: text('名称', 'Name', { filter: true, example: '示例花园二期' }),
    kind: choice('名称类别', 'Kind of name', 'ProjectAliasKind', {
      FORMER: ['曾用名', 'Former name'],
      MARKETING: ['推广名', 'Marketing name'],
      PLACE_NAME: ['地名批复名', 'Approved place name'],
      PERMIT_NAME: ['证照所载名', 'Name on a certificate'],
    }),
    usedFrom: date('启用日期', 'Used from'),
    usedUntil: date('停用日期', 'Used until', { optional: true }),
    basis: text('依据', 'Evidence', { optional: true, example: '地名批复' }),
  },
  key: ['name', 'kind'],
  newestBy: 'usedFrom',
  rules: [inOrder('usedFrom', 'usedUntil')],
})
