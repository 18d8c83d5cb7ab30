import { choice, date, percent, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'

/** Projects, not groups, are listed; yet a bank asks which group stands behind one. */
export const GROUP_MEMBERSHIPS = defineRegister({
  schema: 'projects',
  type: 'GroupMembership',
  plural: 'groupMemberships',
  zh: '所属企业集团',
  en: 'Groups that enterprises belong to',
  clause: '吕梁 二(三) 条件二',
  rule: 'L-28',
  writers: ['MARKET_REGULATION', 'HOUSING'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    groupName: text('集团名称', 'Group', { filter: true, example: '示例控股集团' }),
    parentName: text('集团母公司', 'Parent company', { optional: true, example: '示例控股集团有限公司' }),
    parentUscc: text('母公司统一社会信用代码', 'Parent’s credit code', { optional: true, max: 40, example: '91141181MAYY00026M' }),
    role: choice('在集团中的地位', 'Role', 'GroupRole', {
      PROJECT_COMPANY: ['项目公司', 'Project company'],
      SUBSIDIARY: ['子公司', 'Subsidiary'],
      ASSOCIATE: ['参股公司', 'Associate'],
      PARENT: ['母公司', 'Parent'],
    }),
    controlShare: percent('集团合计持股比例（%）', 'Share of the group in %', { optional: true, example: '80.00' }),
    memberFrom: date('加入日期', 'Member from'),
    memberUntil: date('退出日期', 'Member until', { optional: true }),
    basis: text('依据', 'Evidence', { optional: true, example: '股权结构图、公司章程' }),
  },
  key: ['groupName', 'memberFrom'],
  newestBy: 'memberFrom',
  rules: [inOrder('memberFrom', 'memberUntil')],
  findings: [...usccIn('parentUscc')],
})
