import { normaliseCompanyName } from '../../../kernel/identifiers/company-name.js'
import { checkTitleCertificate } from '../../../kernel/identifiers/title-certificate.js'
import { isRefused } from '../../../platform/action/action.js'
import type { Em } from '../../../platform/database/orm.js'
import { choice, count, date, institution, money, text } from '../../../platform/register/column.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { linkedOtherwise, linkedProject } from '../../../platform/register/import/linked-project.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { LAND_DATE_AFTER_TODAY, LAND_DATES_REVERSED } from '../date-refusals.js'
import { MORTGAGE_AMOUNT_INVALID, MORTGAGE_NUMBER_MISSING, MORTGAGE_RANK_INVALID, registerMortgage } from '../mortgage/actions/register-mortgage.js'
import { MORTGAGE_RELEASED, releaseMortgage } from '../mortgage/actions/release-mortgage.js'
import { MORTGAGE_TABLE, type MortgageRow } from '../mortgage/mortgage.reads.js'
import { landSlice } from '../registers/slice.js'

const register = defineRegister({
  schema: 'land',
  type: 'Mortgage',
  plural: 'mortgages',
  zh: '抵押登记',
  en: 'Registered mortgages',
  clause: '吕梁 二(四)',
  rule: 'L-42',
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link' },
  columns: {
    kind: choice('抵押种类', 'Kind', 'MortgageKind', {
      LAND: ['建设用地使用权抵押', 'Of the land-use right'],
      WORKS_IN_PROGRESS: ['在建建筑物抵押', 'Of works in progress'],
    }),
    number: text('不动产登记证明号', 'Number of the registration proof', { max: 100, example: '晋（2026）离石区不动产证明第0000001号' }),
    mortgagee: text('抵押权人', 'Mortgagee', { example: '示例银行股份有限公司离石支行' }),
    institution: institution('抵押权人所属银行机构', 'The mortgagee’s bank institution', { optional: true, note: '抵押权人为银行的填写' }),
    rank: count('顺位', 'Rank', { max: 99, example: '1' }),
    amount: money('被担保债权数额', 'Amount secured', { example: '50000000.00' }),
    registeredOn: date('登记日期', 'Registered on'),
    releasedOn: date('注销日期', 'Released on', { optional: true, note: '仍有效的留空' }),
  },
  key: ['number'],
  newestBy: 'registeredOn',
})

interface Known extends MortgageRow {
  readonly releasedOn: string | null
}

const KNOWN = `select ${MORTGAGE_TABLE.columns} from mortgage where unit_id = ? and number = ?`
const REGISTERED = ['kind', 'mortgagee', 'institution', 'rank', 'amount', 'registeredOn'] as const

async function intend(em: Em, row: PlacedRow): ReturnType<RecordKind['intend']> {
  const linked = await linkedProject(em, landSlice, row)
  if ('code' in linked) return linked
  const { values: given } = row
  const values = { ...given, number: checkTitleCertificate(String(given.number)).value, mortgagee: normaliseCompanyName(String(given.mortgagee)) }
  const releasedOn = given.releasedOn as string | null
  const [known] = await em.execute<Known[]>(KNOWN, [linked.unitId, values.number])
  if (!known) {
    const input = {
      unitId: linked.unitId,
      kind: String(given.kind),
      number: values.number,
      mortgagee: values.mortgagee,
      institutionId: given.institutionId as string | null,
      rank: Number(given.rank),
      amount: given.amount as bigint,
      registeredOn: String(given.registeredOn),
      subjectIds: linked.subjects.map(({ id }) => id),
    }
    return {
      outcome: 'created',
      write: async (run) => {
        const registered = await run(registerMortgage, input)
        if (isRefused(registered) || releasedOn === null) return registered
        return run(releaseMortgage, { mortgageId: registered.answer.id, releasedOn, expectedVersion: registered.answer.version })
      },
    }
  }
  const changes = changesOf(register, known, values)
  const refusal = fixed(changes, ...REGISTERED, ...(known.releasedOn === null ? [] : ['releasedOn'])) ?? (await linkedOtherwise(em, known.id, linked, row))
  if (refusal) return refusal
  if (!changes.releasedOn || releasedOn === null) return 'unchanged'
  return {
    outcome: 'updated',
    changes: Object.values(changes),
    write: (run) => run(releaseMortgage, { mortgageId: known.id, releasedOn, expectedVersion: known.version }),
  }
}

export const mortgageImport = recordKind({
  register,
  slice: landSlice,
  tables: { mortgage: 'id', link: 'record_id' },
  refusals: [MORTGAGE_NUMBER_MISSING, MORTGAGE_AMOUNT_INVALID, MORTGAGE_RANK_INVALID, MORTGAGE_RELEASED, LAND_DATE_AFTER_TODAY, LAND_DATES_REVERSED],
  intend,
})
