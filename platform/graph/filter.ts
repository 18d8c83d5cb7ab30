import { GraphQLError } from 'graphql'
import { Field, ID, InputType, Int } from 'type-graphql'
import { defineRefusal, refuse } from '../../kernel/refusal.js'
import { Decimal, isUuid, LocalDate, Money, refusedValue, UUID_MALFORMED, YearMonth } from './scalars.js'

@InputType({ description: '按标识筛选\nFilter by id' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: '等于\nEquals' })
  eq?: string | null

  @Field(() => [ID], { nullable: true, description: '属于\nOne of' })
  in?: string[] | null
}

@InputType({ description: '按文本筛选\nFilter by text' })
export class TextFilter {
  @Field(() => String, { nullable: true, description: '等于\nEquals' })
  eq?: string | null

  @Field(() => [String], { nullable: true, description: '属于\nOne of' })
  in?: string[] | null

  @Field(() => String, { nullable: true, description: '包含\nContains' })
  contains?: string | null

  @Field(() => Boolean, { nullable: true, description: '是否为空\nIs empty' })
  isNull?: boolean | null
}

@InputType({ description: '按日期筛选\nFilter by date' })
export class DateFilter {
  @Field(() => LocalDate, { nullable: true, description: '不早于\nOn or after' })
  gte?: string | null

  @Field(() => LocalDate, { nullable: true, description: '不晚于\nOn or before' })
  lte?: string | null

  @Field(() => Boolean, { nullable: true, description: '是否为空\nIs empty' })
  isNull?: boolean | null
}

@InputType({ description: '按月份筛选\nFilter by month' })
export class MonthFilter {
  @Field(() => YearMonth, { nullable: true, description: '等于\nEquals' })
  eq?: string | null

  @Field(() => YearMonth, { nullable: true, description: '不早于\nIn or after' })
  gte?: string | null

  @Field(() => YearMonth, { nullable: true, description: '不晚于\nIn or before' })
  lte?: string | null
}

@InputType({ description: '按金额筛选（元）\nFilter by amount, in yuan' })
export class MoneyFilter {
  @Field(() => Money, { nullable: true, description: '不小于\nAt least' })
  gte?: bigint | null

  @Field(() => Money, { nullable: true, description: '不大于\nAt most' })
  lte?: bigint | null
}

@InputType({ description: '按数值筛选\nFilter by number' })
export class DecimalFilter {
  @Field(() => Decimal, { nullable: true, description: '不小于\nAt least' })
  gte?: string | null

  @Field(() => Decimal, { nullable: true, description: '不大于\nAt most' })
  lte?: string | null
}

@InputType({ description: '按数量筛选\nFilter by count' })
export class CountFilter {
  @Field(() => Int, { nullable: true, description: '不小于\nAt least' })
  gte?: number | null

  @Field(() => Int, { nullable: true, description: '不大于\nAt most' })
  lte?: number | null
}

@InputType({ description: '按是否筛选\nFilter by yes or no' })
export class FlagFilter {
  @Field(() => Boolean, { nullable: true, description: '等于\nEquals' })
  eq?: boolean | null
}

/** A filterable column: its SQL and the type that parameters are cast to. */
export interface FilterColumn {
  readonly sql: string
  readonly type: 'uuid' | 'text' | 'date' | 'bigint' | 'int' | 'numeric' | 'boolean'
  /** Where the column stands in another table: puts the condition there. */
  readonly within?: (condition: string) => string
}

export interface CompiledFilter {
  /** Which operators on which fields: one SQL text per combination, so that generic plans stay good. */
  readonly key: string
  readonly where: string
  readonly values: readonly unknown[]
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`)

const OPERATORS: Readonly<Record<string, (sql: string, type: string, n: number) => string>> = {
  eq: (sql, type, n) => `${sql} = $${n}::${type}`,
  in: (sql, type, n) => `${sql} = any ($${n}::${type}[])`,
  gte: (sql, type, n) => `${sql} >= $${n}::${type}`,
  lte: (sql, type, n) => `${sql} <= $${n}::${type}`,
  contains: (sql, _type, n) => `${sql} like $${n}`,
  isNull: (sql, _type, n) => `(${sql} is null) = $${n}::boolean`,
}

/** What is no id is refused by name; the database would only call it an error. */
function refuseWhatIsNoId(given: unknown, field: string): void {
  const wrong = (Array.isArray(given) ? given : [given]).find((id) => !isUuid(id))
  if (wrong !== undefined) throw refusedValue(UUID_MALFORMED, wrong, field)
}

function value(operator: string, given: unknown, type: FilterColumn['type'], field: string): unknown {
  if (operator === 'contains') return `%${escapeLike(String(given))}%`
  if (type === 'uuid' && operator !== 'isNull') refuseWhatIsNoId(given, `filter.${field}.${operator}`)
  return typeof given === 'bigint' ? given.toString() : given
}

type FilterInput = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>

interface Logical {
  readonly and?: readonly object[] | null
  readonly or?: readonly object[] | null
  readonly not?: object | null
}

/** What a filter says, with its parameters numbered in one list. */
interface Part {
  readonly key: string
  readonly where: string
}

const MOST_LEVELS = 3
const MOST_CONDITIONS = 60

export const FILTER_TOO_LARGE = defineRefusal({
  code: 'FILTER_TOO_LARGE',
  rule: null,
  clause: null,
  zh: { title: '筛选条件过多', detail: 'and、or、not 最多嵌套 3 层，条件最多 60 个。', remedy: '合并条件，或分几次查询。' },
  en: {
    title: 'The filter is too large',
    detail: 'and, or and not nest 3 levels at most, with 60 conditions at most.',
    remedy: 'Join conditions, or ask several times.',
  },
})

const tooLarge = (): GraphQLError =>
  new GraphQLError(FILTER_TOO_LARGE.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(FILTER_TOO_LARGE, {}, 'filter') } })

function ownConditions(given: FilterInput, columns: Readonly<Record<string, FilterColumn>>, values: unknown[]): Part[] {
  return Object.entries(columns).flatMap(([field, column]) =>
    Object.entries(OPERATORS).flatMap(([operator, make]) => {
      const operand = given[field]?.[operator]
      if (operand === undefined || operand === null) return []
      values.push(value(operator, operand, column.type, field))
      const condition = make(column.sql, column.type, values.length)
      return [{ key: `${field}.${operator}`, where: column.within?.(condition) ?? condition }]
    }),
  )
}

const joined = (word: 'and' | 'or', parts: readonly Part[]): Part => ({
  key: `${word}(${parts.map(({ key }) => key).join(',')})`,
  where: parts.length > 0 ? `(${parts.map(({ where }) => where).join(` ${word} `)})` : String(word === 'and'),
})

function partsOf(filter: object, columns: Readonly<Record<string, FilterColumn>>, values: unknown[], level: number): Part[] {
  if (level > MOST_LEVELS) throw tooLarge()
  const inner = (one: object): Part => joined('and', partsOf(one, columns, values, level + 1))
  const { and, or, not } = filter as Logical
  const parts = [
    ...ownConditions(filter as FilterInput, columns, values),
    ...(and ?? []).map(inner),
    ...(or ? [joined('or', or.map(inner))] : []),
    ...(not ? [inner(not)].map(({ key, where }) => ({ key: `not(${key})`, where: `not coalesce(${where}, false)` })) : []),
  ]
  if (values.length > MOST_CONDITIONS) throw tooLarge()
  return parts
}

/** Turns a filter input into a condition. Fields that the list does not declare cannot be named: the schema refuses them (T12). */
export function compileFilter(filter: object | null | undefined, columns: Readonly<Record<string, FilterColumn>>): CompiledFilter {
  const values: unknown[] = []
  const parts = partsOf(filter ?? {}, columns, values, 0)
  return { key: parts.map(({ key }) => key).join(','), where: parts.length > 0 ? parts.map(({ where }) => where).join(' and ') : 'true', values }
}
