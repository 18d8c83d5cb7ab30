import { type Refusal, refuse } from '../../kernel/refusal.js'
import { INPUT_UNREADABLE } from './refusals.js'

/** A form's fields or a JSON object's members: texts, or nothing. */
export type Input = Readonly<Record<string, unknown>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
// A name is one line without signs that turn the text around or hide in it (T37).
const NAME = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u

const isDay = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

export interface InputReader {
  matching(name: string, pattern: RegExp): string
  name(name: string, longest: number): string
  id(name: string): string
  optionalId(name: string): string | null
  optionalDay(name: string): string | null
  day(name: string): string
  oneOf<T extends string>(name: string, values: readonly T[]): T | ''
  /** The first field that was not understood. */
  fault(): Refusal | null
}

/** Reads field by field; what is wrong is asked for once, at the end. */
export function readInput(input: Input): InputReader {
  let fault: Refusal | null = null
  const text = (name: string): string => (typeof input[name] === 'string' ? input[name].trim() : '')
  const must = (name: string, fits: (value: string) => boolean): string => {
    const value = text(name)
    if (fits(value)) return value
    fault ??= refuse(INPUT_UNREADABLE, { field: name }, name)
    return ''
  }
  const optional = (name: string, fits: (value: string) => boolean): string | null => (text(name) === '' ? null : must(name, fits))
  return {
    matching: (name, pattern) => must(name, (value) => pattern.test(value)),
    name: (name, longest) => must(name, (value) => NAME.test(value) && [...value].length <= longest),
    id: (name) => must(name, (value) => UUID.test(value)),
    optionalId: (name) => optional(name, (value) => UUID.test(value)),
    optionalDay: (name) => optional(name, isDay),
    day: (name) => must(name, isDay),
    oneOf: <T extends string>(name: string, values: readonly T[]) =>
      values.find((value) => value === must(name, (text) => values.some((known) => known === text))) ?? '',
    fault: () => fault,
  }
}
