import { normaliseCompanyName } from '../../../kernel/identifiers/company-name.js'
import { checkUscc } from '../../../kernel/identifiers/uscc.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, date, money, text } from '../../../platform/register/column.js'
import { changesOf } from '../../../platform/register/import/field-changes.js'
import { linkedOtherwise, linkedProject } from '../../../platform/register/import/linked-project.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { taxSlice } from '../registers/slice.js'
import { reportTaxPeriod } from '../tax-period/actions/report-tax-period.js'
import { TAX_REFUSALS } from '../tax-period/refusals.js'
import { TAX_PERIOD_TABLE, type TaxPeriodRow } from '../tax-period/tax-period.reads.js'

const register = defineRegister({
  schema: 'tax',
  type: 'TaxPeriod',
  plural: 'taxPeriods',
  zh: '税款申报与缴纳',
  en: 'Taxes declared and paid',
  clause: '吕梁 二(四)',
  rule: 'L-41',
  writers: ['TAXATION'],
  about: { by: 'link' },
  columns: {
    taxpayerUscc: text('纳税人识别号', 'Taxpayer’s credit code', { optional: true, max: 40, example: '91141102MAYY00018D' }),
    taxpayerName: text('纳税人名称', 'Taxpayer', { example: '吕梁示例置业有限公司' }),
    kind: choice('税种', 'Tax category', 'TaxKind', {
      10101: ['增值税', 'Value-added tax'],
      10104: ['企业所得税', 'Corporate income tax'],
      10109: ['城市维护建设税', 'Urban maintenance and construction tax'],
      10110: ['房产税', 'House property tax'],
      10111: ['印花税', 'Stamp duty'],
      10112: ['城镇土地使用税', 'Urban and township land-use tax'],
      10113: ['土地增值税', 'Land appreciation tax'],
      10118: ['耕地占用税', 'Farmland occupation tax'],
      10119: ['契税', 'Deed tax'],
      30203: ['教育费附加', 'Education surcharge'],
      30216: ['地方教育附加', 'Local education surcharge'],
    }),
    periodFrom: date('税款所属期起', 'First day of the period', { future: true, example: '2026-07-01' }),
    periodTo: date('税款所属期止', 'Last day of the period', { future: true, example: '2026-09-30' }),
    filedOn: date('申报日期', 'Filed on', { optional: true, note: '未申报的留空' }),
    dueOn: date('限缴日期', 'Due on', { future: true, example: '2026-10-26' }),
    declared: money('申报应缴', 'Declared'),
    paid: money('已缴入库', 'Paid'),
    arrears: money('欠缴', 'Arrears', { example: '0.00' }),
  },
  key: ['taxpayerName', 'kind', 'periodFrom', 'periodTo'],
  newestBy: 'periodTo',
})

interface Known extends TaxPeriodRow {
  readonly filedOn: string | null
}

/** As the mutation finds it: by the code, or by the name where the code is not known; the same name first. */
const KNOWN = `select ${TAX_PERIOD_TABLE.columns} from tax_period where unit_id = ? and kind = ? and period_from = ? and period_to = ?
  and (taxpayer_name = ? or taxpayer_uscc = ?) order by taxpayer_name = ? desc, id limit 1`

async function intend(em: Em, row: PlacedRow): ReturnType<RecordKind['intend']> {
  const linked = await linkedProject(em, taxSlice, row)
  if ('code' in linked) return linked
  const { values: given } = row
  const uscc = typeof given.taxpayerUscc === 'string' ? checkUscc(given.taxpayerUscc).value : null
  const name = normaliseCompanyName(String(given.taxpayerName))
  const values = { ...given, taxpayerUscc: uscc, taxpayerName: name }
  const period = { kind: String(given.kind), periodFrom: String(given.periodFrom), periodTo: String(given.periodTo) }
  const [known] = await em.execute<Known[]>(KNOWN, [linked.unitId, period.kind, period.periodFrom, period.periodTo, name, uscc, name])
  const changes = known ? Object.values(changesOf(register, known, values)) : []
  // Reporting again links the filing too.
  const newlyLinked = known ? (await linkedOtherwise(em, known.id, linked, row)) !== null : false
  if (known && changes.length === 0 && !newlyLinked) return 'unchanged'
  const input = {
    ...period,
    unitId: linked.unitId,
    taxpayerUscc: uscc,
    taxpayerName: name,
    filedOn: (given.filedOn as string | null) ?? known?.filedOn ?? null,
    dueOn: String(given.dueOn),
    declared: given.declared as bigint,
    paid: given.paid as bigint,
    arrears: given.arrears as bigint,
    subjectIds: linked.subjects.map(({ id }) => id),
    expectedVersion: known?.version ?? 0,
  }
  return { outcome: known ? 'updated' : 'created', changes, write: (run) => run(reportTaxPeriod, input) }
}

export const taxPeriodImport = recordKind({ register, slice: taxSlice, tables: { tax_period: 'id', link: 'record_id' }, refusals: TAX_REFUSALS, intend })
