import { formatYuan } from '../../../kernel/money.js'
import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { formatWanYuan } from '../../../kernel/wan-yuan.js'
import type { FieldChange } from '../../importing/batch.js'
import type { Column } from '../column.js'
import { propertyOf } from '../names.js'
import type { Values } from '../read-row.js'
import type { Register } from '../register.js'
import { FIELD_FIXED } from './refusals.js'
import { headerOf } from './row-spec.js'

/** In the unit that the column's header says, to the fen. */
const amountIn = (unit: '元' | '万元', fen: bigint): string => (unit === '元' ? formatYuan(fen) : formatWanYuan(fen, 6).replace(/\.?0+$/, ''))

/** As people write it: the dictionary's word, yuan, yes or no. */
function shown(column: Column, value: unknown): string {
  if (column.type === 'choice') return column.choices[String(value)]?.[0] ?? String(value)
  if (column.type === 'money') return amountIn(column.unit, BigInt(String(value)))
  if (column.type === 'flag') return value === true ? '是' : '否'
  return String(value)
}

/** What a row says otherwise than the record, by column. A cell left empty says nothing: it never clears. */
export function changesOf({ columns }: Register, known: object, values: Values): Readonly<Record<string, FieldChange>> {
  const recorded = known as Readonly<Record<string, unknown>>
  const changes = Object.entries(columns).flatMap(([name, column]) => {
    const property = propertyOf(name, column)
    const [before, after] = [recorded[property] ?? null, values[property] ?? null]
    if (after === null || !(property in recorded)) return []
    const [was, is] = [before === null ? null : shown(column, before), shown(column, after)]
    return was === is ? [] : [[name, { field: headerOf(column), before: was, after: is }] as const]
  })
  return Object.fromEntries(changes)
}

/** What the whole row says otherwise than the record; an empty cell empties. */
export function differencesOf({ columns }: Register, known: object, values: Values): readonly FieldChange[] {
  const recorded = known as Readonly<Record<string, unknown>>
  return Object.entries(columns).flatMap(([name, column]) => {
    const [before, after] = [recorded, values].map((row) => row[propertyOf(name, column)] ?? null)
    const [was, is] = [before, after].map((value) => (value === null ? null : shown(column, value)))
    return was === is ? [] : [{ field: headerOf(column), before: was ?? null, after: is ?? null }]
  })
}

/** The refusal of the first change that no mutation makes. */
export function fixed(changes: Readonly<Record<string, FieldChange>>, ...names: readonly string[]): Refusal | null {
  const change = names.map((name) => changes[name]).find((one) => one !== undefined)
  return change ? refuse(FIELD_FIXED, { before: change.before ?? '', after: change.after ?? '' }, change.field) : null
}
