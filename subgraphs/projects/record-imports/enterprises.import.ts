import { companyNameForm } from '../../../kernel/identifiers/company-name.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, text } from '../../../platform/register/column.js'
import { changesOf } from '../../../platform/register/import/field-changes.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { correctEnterprise } from '../enterprise/actions/correct-enterprise.js'
import { registerEnterprise } from '../enterprise/actions/register-enterprise.js'
import { ENTERPRISE_TABLE, type EnterpriseRow } from '../enterprise/enterprise.reads.js'
import { USCC_WRONG, usccOf } from '../enterprise/name-and-code.js'
import { COMMON_REFUSALS } from '../refusals.js'
import { projectsSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'projects',
  type: 'Enterprise',
  plural: 'enterprises',
  zh: '企业',
  en: 'Enterprises',
  clause: '吕梁 二(三)',
  rule: 'L-23',
  writers: ['MARKET_REGULATION', 'HOUSING'],
  about: { by: 'unit' },
  columns: {
    uscc: text('统一社会信用代码', 'Unified social credit code', { optional: true, max: 40, example: '91141102MAYY00018D' }),
    name: text('企业名称', 'Name', { example: '示例房地产开发有限公司' }),
    ownership: choice(
      '所有制',
      'Ownership',
      'Ownership',
      { STATE: ['国有', 'State-owned'], PRIVATE: ['民营', 'Private'], MIXED: ['混合所有制', 'Mixed'], FOREIGN: ['外资', 'Foreign'] },
      { optional: true, note: '仅供统计，不作为任何条件' },
    ),
    qualification: text('房地产开发资质', 'Developer’s qualification', { optional: true, example: '二级' }),
  },
  key: ['name'],
  newestBy: 'name',
})

/** One company is one enterprise: by its code, else by its name however it is typed. */
const KNOWN = `select ${ENTERPRISE_TABLE.columns} from enterprise where uscc = ? or name_key = ? order by uscc is not distinct from ? desc limit 1`

async function intend(em: Em, { values: given }: PlacedRow): ReturnType<RecordKind['intend']> {
  const uscc = usccOf(given.uscc as string | null) ?? null
  const values = { ...given, uscc }
  const [known] = await em.execute<EnterpriseRow[]>(KNOWN, [uscc, companyNameForm(String(given.name)), uscc])
  const optional = Object.fromEntries(['uscc', 'ownership', 'qualification'].map((name) => [name, values[name as keyof typeof values] ?? undefined]))
  const input = { name: String(given.name), ...optional }
  if (!known) return { outcome: 'created', write: (run) => run(registerEnterprise, input) }
  const { name, ...changes } = changesOf(register, known, values)
  // Another spelling of the same name is the same name.
  const renamed = name && companyNameForm(known.name) !== companyNameForm(String(given.name)) ? { name } : {}
  const all = { ...renamed, ...changes }
  if (Object.keys(all).length === 0) return 'unchanged'
  return {
    outcome: 'updated',
    changes: Object.values(all),
    write: (run) => run(correctEnterprise, { ...optional, ...('name' in renamed ? { name: input.name } : {}), id: known.id, expectedVersion: known.version }),
  }
}

export const enterpriseImport = recordKind({ register, slice: projectsSlice, tables: { enterprise: 'id' }, refusals: [...COMMON_REFUSALS, USCC_WRONG], intend })
