import { foldWidth, normaliseCode } from '../../../kernel/identifiers/normalise.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, date, flag, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { FIELD_FIXED, INSTITUTION_UNKNOWN, UNIT_UNKNOWN } from '../../../platform/register/import/refusals.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { registerInstitution } from '../institution/actions/register-institution.js'
import { INSTITUTION_TABLE, type InstitutionRow } from '../institution/institution.reads.js'
import { INSTITUTION_REFUSALS } from '../institution/institution-refusals.js'
import { financingSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'financing',
  type: 'Institution',
  plural: 'institutions',
  zh: '银行机构',
  en: 'Bank institutions',
  clause: '吕梁 二(二)',
  rule: 'L-16',
  writers: ['NFRA'],
  about: { by: 'unit' },
  columns: {
    name: text('机构名称', 'Name', { example: '示例银行股份有限公司离石支行' }),
    kind: choice('机构类别', 'Kind', 'InstitutionKind', { LEGAL_ENTITY: ['法人机构', 'Legal entity'], BRANCH: ['分支机构', 'Branch'] }),
    parent: text('上级机构', 'Superior', { optional: true, example: '', note: '分支机构必填：上级的行号或名称，先于下级填写；法人机构留空' }),
    cnapsCode: text('支付系统行号', 'CNAPS code', { optional: true, max: 20, example: '102100099996', note: '12 位' }),
    cnapsSince: date('行号启用日期', 'The code is valid from', { optional: true, note: '不填为导入当日' }),
    uscc: text('统一社会信用代码', 'Unified social credit code', { optional: true, max: 40, example: '' }),
    seesBranches: flag('可查看向其分支机构的推送', 'Sees what is pushed to its branches', { optional: true, example: '否', note: '不填为否' }),
  },
  key: ['cnapsCode', 'name'],
  newestBy: 'name',
})

/** By its code in the payment system, else by its name. From the table itself: a superior may stand some rows above. */
const KNOWN = `select ${INSTITUTION_TABLE.columns} from institution where cnaps_code = ? or (name = ? and (cnaps_code is null or ?::text is null))
  order by cnaps_code is not distinct from ? desc, id limit 1`
const SUPERIOR = 'select id from institution where cnaps_code = ? or name = ? limit 2'

async function superiorOf(em: Em, named: unknown): Promise<{ readonly id: string | null } | Refusal> {
  if (typeof named !== 'string') return { id: null }
  const [one, ...others] = await em.execute<{ id: string }[]>(SUPERIOR, [normaliseCode(named), foldWidth(named)])
  return one && others.length === 0 ? { id: one.id } : refuse(INSTITUTION_UNKNOWN, { name: named }, '上级机构')
}

async function intend(em: Em, { place, about, values: given }: PlacedRow, { unit }: Parameters<RecordKind['intend']>[2]): ReturnType<RecordKind['intend']> {
  // Who registers a bank does so for his own unit.
  if (place.unitId !== unit) return refuse(UNIT_UNKNOWN, { name: about.unit ?? '' }, '填报单位')
  const superior = await superiorOf(em, given.parent)
  if ('code' in superior) return superior
  const coded = (name: 'cnapsCode' | 'uscc') => (typeof given[name] === 'string' ? normaliseCode(given[name]) : null)
  const values = { ...given, name: foldWidth(String(given.name)), cnapsCode: coded('cnapsCode'), uscc: coded('uscc') }
  const [known] = await em.execute<InstitutionRow[]>(KNOWN, [values.cnapsCode, values.name, values.cnapsCode, values.cnapsCode])
  if (known) {
    const refusal = fixed(changesOf(register, known, values), ...Object.keys(register.columns))
    if (refusal) return refusal
    const moved = superior.id !== null && superior.id !== known.parentId
    return moved ? refuse(FIELD_FIXED, { before: known.parentId ?? '', after: String(given.parent) }, '上级机构') : 'unchanged'
  }
  const input = {
    name: values.name,
    kind: String(given.kind),
    parentId: superior.id,
    cnapsCode: values.cnapsCode,
    cnapsSince: given.cnapsSince as string | null,
    uscc: values.uscc,
    seesBranches: given.seesBranches === true,
  }
  return { outcome: 'created', write: (run) => run(registerInstitution, input) }
}

export const institutionImport = recordKind({
  register,
  slice: financingSlice,
  tables: { institution: 'id' },
  refusals: INSTITUTION_REFUSALS,
  intend,
})
