import type { Actor } from '../../../kernel/actor.js'
import { groupBy } from '../../../kernel/group-by.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { reportedBy } from '../../database/fact-entity.js'
import type { Em } from '../../database/orm.js'
import { noteReceived } from '../../feeds/receive.js'
import { businessDate } from '../../history/business-date.js'
import { type BulkImport, refusedRow } from '../../importing/apply-bulk.js'
import type { FieldChange, ImportRow, RowResult } from '../../importing/batch.js'
import { ROW_CONTRADICTS } from '../../importing/cell-refusals.js'
import type { RegisterAnswer } from '../actions/answer.js'
import { eventOf, findInRows } from '../after-write.js'
import { importOf } from '../names.js'
import { isRefusedRow, readRow, type Values } from '../read-row.js'
import type { Register } from '../register.js'
import { recordTypeOf, shapeOf } from '../shape.js'
import type { Slice } from '../slice.js'
import { insertRows, naturalKeyOf, type Place, type StoredRow, updateRows } from '../store.js'
import { differencesOf } from './field-changes.js'
import { isUnknown, withInstitutions } from './institutions.js'
import { latestMatter } from './latest-matter.js'
import { locate } from './locate.js'
import { type FileRow, headerOf } from './row-spec.js'

interface Read {
  readonly row: number
  readonly place: Place
  readonly values: Values
  readonly key: string
}

type Known = RegisterAnswer & { readonly naturalKey: string }

interface Judged {
  readonly result: RowResult
  /** The record that the row names, and where it belongs; null where the row was refused. */
  readonly id: string | null
  readonly place: Place | null
  readonly write: (StoredRow & { readonly version: number }) | null
}

const refusedAs = (refusal: Refusal): Judged => ({ result: refusedRow(refusal), id: null, place: null, write: null })

const headerFor = (register: Register) => (name: string) => {
  const column = register.columns[name]
  return column ? headerOf(column) : name
}

/** Each row as the register keeps it, with the key of its fact, or why it cannot be kept. */
async function readRows(em: Em, register: Register, slice: Slice, rows: readonly ImportRow<FileRow>[], actor: Actor): Promise<readonly (Read | Refusal)[]> {
  const today = await businessDate(em)
  const [places, given] = [await locate(em, register, slice, rows, actor), await withInstitutions(em, register, rows, actor)]
  const { agency } = reportedBy(actor)
  return rows.map(({ row }, index) => {
    const [place, values] = [places[index], given[index]]
    if (!place || !values) throw new Error(`row ${row} was not looked up`)
    if ('code' in place) return place
    if (isUnknown(values)) return values
    const read = readRow(register, values, today, headerFor(register))
    return isRefusedRow(read) ? read.refusal : { row, place, values: read, key: naturalKeyOf(register, { ...place, values: read }, agency) }
  })
}

/** As an array the keys are looked up one by one in their index; as rows they would be joined with the whole table. */
async function knownRows(em: Em, register: Register, keys: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const { name, columns } = shapeOf(register)
  const rows = await em.execute<Known[]>(
    `select ${columns}, natural_key as "naturalKey" from ${name} where status = 'IN_FORCE' and natural_key = any (array(select jsonb_array_elements_text(?::jsonb))) for update`,
    [JSON.stringify(keys)],
  )
  return new Map(rows.map((row) => [row.naturalKey, row]))
}

/** What a register calls its project may be corrected; an empty cell says nothing of it. */
const renamedIn = ({ projectName }: Place, known: Known): readonly FieldChange[] =>
  projectName && projectName !== known.projectName ? [{ field: '项目名称', before: known.projectName ?? null, after: projectName }] : []

function judge(register: Register, { place, values }: Read, known: Known | undefined): Judged {
  if (!known) {
    const id = crypto.randomUUID()
    return { result: { outcome: 'created' }, id, place, write: { ...place, id, values, version: 1 } }
  }
  const changes = [...renamedIn(place, known), ...differencesOf(register, known, values)]
  if (changes.length === 0) return { result: { outcome: 'unchanged' }, id: known.id, place, write: null }
  return { result: { outcome: 'updated', changes }, id: known.id, place, write: { ...place, id: known.id, values, version: known.version + 1 } }
}

/** Two rows of a batch that mean one fact by other words: the later one is refused and names the earlier. */
function judgeAll(register: Register, rows: readonly (Read | Refusal)[], known: ReadonlyMap<string, Known>): readonly Judged[] {
  const first = new Map<string, number>()
  return rows.map((read) => {
    if ('code' in read) return refusedAs(read)
    const earlier = first.get(read.key)
    if (earlier !== undefined) return refusedAs(refuse(ROW_CONTRADICTS, { row: String(earlier) }))
    first.set(read.key, read.row)
    return judge(register, read, known.get(read.key))
  })
}

/** Which records the file names, unit by unit: what a full list lacks is told by it, and how fresh the table is. */
async function noteNamed(em: Em, register: Register, judged: readonly Judged[], actor: Actor, importId: string, receivedUpTo: string | null): Promise<void> {
  const { agency } = reportedBy(actor)
  const named = judged.flatMap(({ id, place }) => (id !== null && place ? [{ id, unitId: place.unitId }] : []))
  const institutionId = 'institution' in register.columns ? actor.institution : null
  for (const [unitId, rows] of groupBy(named, (row) => row.unitId)) {
    const recordIds = rows.map(({ id }) => id)
    await noteReceived(em, register.schema, { kind: recordTypeOf(register), unitId, agency, institutionId, importId, recordIds, receivedUpTo })
  }
}

/** Two imports into one register take turns batch by batch: what one has just created the other finds. */
const takeTurns = (em: Em, register: Register): Promise<unknown> =>
  em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`import ${register.schema}.${register.type}`])

/** A workbook's rows into their register, at most 500 at a time: a handful of statements whatever the number. */
export const recordRows = (register: Register, slice: Slice): BulkImport<FileRow> => ({
  coordinate: importOf(register),
  apply: async (em, rows, { actor, traceId }) => {
    await takeTurns(em, register)
    const read = await readRows(em, register, slice, rows, actor)
    const known = await knownRows(
      em,
      register,
      read.flatMap((one) => ('code' in one ? [] : [one.key])),
    )
    const judged = judgeAll(register, read, known)
    const writes = judged.flatMap(({ write }) => write ?? [])
    const [created, updated] = [writes.filter(({ version }) => version === 1), writes.filter(({ version }) => version > 1)]
    const reported = reportedBy(actor, 'IMPORT')
    await insertRows(em, register, created, reported)
    await updateRows(em, register, updated, reported)
    await findInRows(em, register, writes, actor, await businessDate(em))
    const told = read.flatMap((one) => ('code' in one ? [] : [one.values]))
    await noteNamed(em, register, judged, actor, traceId, latestMatter(register, told))
    const events = writes.map((row) => eventOf(register, row, row.version === 1 ? 'RECORDED' : 'CORRECTED'))
    return { answer: judged.map(({ result }) => result), unitId: actor.unit, events }
  },
})
