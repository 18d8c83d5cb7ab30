import { Field, ID, InputType, Int } from 'type-graphql'
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

/** Turns a filter input into a condition. Fields that the list does not declare cannot be named: the schema refuses them (T12). */
export function compileFilter(filter: object | null | undefined, columns: Readonly<Record<string, FilterColumn>>): CompiledFilter {
  const given = (filter ?? {}) as FilterInput
  const keys: string[] = []
  const conditions: string[] = []
  const values: unknown[] = []
  for (const [field, column] of Object.entries(columns)) {
    for (const [operator, make] of Object.entries(OPERATORS)) {
      const operand = given[field]?.[operator]
      if (operand === undefined || operand === null) continue
      values.push(value(operator, operand, column.type, field))
      keys.push(`${field}.${operator}`)
      const condition = make(column.sql, column.type, values.length)
      conditions.push(column.within?.(condition) ?? condition)
    }
  }
  return { key: keys.join(','), where: conditions.length > 0 ? conditions.join(' and ') : 'true', values }
}
