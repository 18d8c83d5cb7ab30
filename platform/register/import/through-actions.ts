import type { Actor } from '../../../kernel/actor.js'
import type { Refusal, RefusalDefinition } from '../../../kernel/refusal.js'
import type { RequestContext } from '../../../kernel/request.js'
import { type Action, type ActionInput, isRefused, type Recorded, type Refused } from '../../action/action.js'
import { attempt } from '../../action/run.js'
import type { Em } from '../../database/orm.js'
import { businessDate } from '../../history/business-date.js'
import { refusedRow } from '../../importing/apply-bulk.js'
import type { FieldChange, ImportRow, RowResult } from '../../importing/batch.js'
import { type ImportKind, importKind } from '../../importing/import-kind.js'
import { importOf } from '../names.js'
import { isRefusedRow, readRow, type Values } from '../read-row.js'
import { REGISTER_REFUSALS } from '../refusals.js'
import type { Register } from '../register.js'
import type { Slice } from '../slice.js'
import type { Place } from '../store.js'
import { inHeaders } from './in-headers.js'
import { type Given, isUnknown, withInstitutions } from './institutions.js'
import { locate } from './locate.js'
import { type FileRow, rowSpecOf, type Wording } from './row-spec.js'

/** Does a mutation's work in the row's transaction. */
export type Run = <Input extends ActionInput, Locked extends object, Answer extends object>(
  action: Action<Input, null, Locked, Answer>,
  input: Omit<Input, 'idempotencyKey'>,
) => Promise<Recorded<Answer> | Refused>

/** What a row asks for. */
export interface Intent {
  readonly outcome: 'created' | 'updated'
  readonly changes?: readonly FieldChange[]
  readonly write: (run: Run) => Promise<Recorded<object> | Refused>
}

export interface PlacedRow {
  readonly place: Place
  readonly about: Wording
  readonly values: Values
}

export interface RecordKind {
  /** How the workbook looks; its table and mutations are older than registers, and nothing is made of it but the import. */
  readonly register: Register
  readonly slice: Slice
  /** The tables that the actions write, and the column that holds one of the ids that they changed. */
  readonly tables: Readonly<Record<string, string>>
  /** Of the actions: what may stand in the error file. */
  readonly refusals: readonly RefusalDefinition[]
  readonly intend: (em: Em, row: PlacedRow, actor: Actor) => Promise<Intent | Refusal | 'unchanged'>
}

/** A later step was refused: the row's earlier ones are undone. */
class RowRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** All of a row's steps or none. */
async function write(em: Em, request: RequestContext, { write }: Intent): Promise<readonly Recorded<object>[] | Refusal> {
  const done: Recorded<object>[] = []
  try {
    const last = await em.transactional((savepoint) =>
      write(async (action, input) => {
        const step = { request, action, input: { ...input, idempotencyKey: crypto.randomUUID() } as Parameters<typeof action.lock>[1] }
        const tried = await attempt(savepoint as Em, step, null)
        if (!isRefused(tried)) done.push(tried)
        else if (done.length > 0) throw new RowRefused(tried.refused)
        return tried
      }),
    )
    // Each row's entities are written and done with: kept, every later row would look through them all.
    em.clear()
    return isRefused(last) ? last.refused : done
  } catch (error) {
    if (error instanceof RowRefused) return error.refusal
    throw error
  }
}

/** The actions say FORM or API of what a person sends; this came in a file. Rows changed twice in one transaction leave one version. */
async function markImported(em: Em, tables: RecordKind['tables'], done: readonly Recorded<object>[]): Promise<void> {
  const ids = [...new Set(done.flatMap(({ subjects }) => subjects))].join(',')
  for (const [table, column] of Object.entries(tables)) {
    await em.execute(
      `update ${table} set source = 'IMPORT' where source <> 'IMPORT' and recorded_at = now() and ${column} = any (string_to_array(?, ',')::uuid[])`,
      [ids],
    )
  }
}

/** A kind of file whose rows do what the mutations do, one after another in one transaction: the same rules, the same events. */
export const recordKind = ({ register, slice, tables, refusals, intend }: RecordKind): ImportKind => {
  const headers = inHeaders(register)
  const recordRow = async (em: Em, { value: { about } }: ImportRow<FileRow>, place: Place | Refusal, given: Given, today: string, request: RequestContext) => {
    if ('code' in place) return place
    if (isUnknown(given)) return given
    const values = readRow(register, given, today, headers.of)
    if (isRefusedRow(values)) return values.refusal
    const intent = await intend(em, { place, about, values }, request.actor)
    if (intent === 'unchanged' || 'code' in intent) return intent
    const done = await write(em, request, intent)
    return 'code' in done ? headers.named(done) : { done, result: { outcome: intent.outcome, changes: intent.changes ?? [] } }
  }
  const apply = async (em: Em, rows: readonly ImportRow<FileRow>[], request: RequestContext) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`import ${register.schema}.${register.type}`])
    const [today, places] = [await businessDate(em), await locate(em, register, slice, rows, request.actor)]
    const values = await withInstitutions(em, register, rows, request.actor)
    const done: Recorded<object>[] = []
    const answer: RowResult[] = []
    for (const [index, row] of rows.entries()) {
      const [place, given] = [places[index], values[index]]
      if (!place || !given) throw new Error(`row ${row.row} was not looked up`)
      const outcome = await recordRow(em, row, place, given, today, request)
      if (outcome === 'unchanged') answer.push({ outcome: 'unchanged' })
      else if ('code' in outcome) answer.push(refusedRow(outcome))
      else {
        done.push(...outcome.done)
        answer.push(outcome.result)
      }
    }
    await markImported(em, tables, done)
    return { answer, unitId: request.actor.unit, events: done.flatMap(({ events }) => events) }
  }
  const { zh, en, rules = [] } = register
  const kind = importKind({ zh, en, spec: rowSpecOf(register, slice.parents), bulk: { coordinate: importOf(register), apply } })
  return { ...kind, refusals: [...new Set([...kind.refusals, ...REGISTER_REFUSALS, ...rules.map(({ refusal }) => refusal), ...refusals])] }
}
