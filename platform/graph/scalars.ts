import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { parseDate, parseYearMonth } from '../../kernel/dates.js'
import { formatYuan, parseYuan } from '../../kernel/money.js'
import { defineRefusal, type RefusalDefinition, refuse } from '../../kernel/refusal.js'

const malformed = (code: string, zh: string, en: string, zhRemedy: string, enRemedy: string): RefusalDefinition =>
  defineRefusal({
    code,
    rule: null,
    clause: null,
    zh: { title: zh, detail: '收到：{value}', remedy: zhRemedy },
    en: { title: en, detail: 'Received: {value}', remedy: enRemedy },
  })

export const MONEY_MALFORMED = malformed(
  'MONEY_MALFORMED',
  '金额格式有误',
  'Malformed amount',
  '金额为人民币元，写成带两位小数的字符串，例如 "1234.50"，不加千分位。',
  'Write yuan as a string with exactly two decimals, for example "1234.50", without separators.',
)
export const DATE_MALFORMED = malformed('DATE_MALFORMED', '日期格式有误', 'Malformed date', '日期写成 YYYY-MM-DD。', 'Write dates as YYYY-MM-DD.')
export const YEAR_MONTH_MALFORMED = malformed('YEAR_MONTH_MALFORMED', '月份格式有误', 'Malformed month', '月份写成 YYYY-MM。', 'Write months as YYYY-MM.')
export const DECIMAL_MALFORMED = malformed(
  'DECIMAL_MALFORMED',
  '数值格式有误',
  'Malformed number',
  '写成普通十进制数的字符串，例如 "115.03"。',
  'Write a plain decimal number as a string, for example "115.03".',
)
export const UUID_MALFORMED = malformed('UUID_MALFORMED', '标识格式有误', 'Malformed id', '标识为小写 UUID。', 'Ids are lower-case UUIDs.')

export const SCALAR_REFUSALS = [MONEY_MALFORMED, DATE_MALFORMED, YEAR_MONTH_MALFORMED, DECIMAL_MALFORMED, UUID_MALFORMED]

/** The caller's fault, refused before anything runs; the text is rendered where the language is known. */
export function refusedValue(definition: RefusalDefinition, value: unknown, field: string | null = null): GraphQLError {
  const shown = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60).replace(/\p{Surrogate}|\p{Cc}/gu, '\ufffd')
  return new GraphQLError(definition.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(definition, { value: shown }, field) } })
}

interface TextScalar {
  readonly name: string
  readonly description: string
  readonly definition: RefusalDefinition
  readonly read: (text: string) => unknown
  readonly write?: (value: unknown) => string
}

function textScalar({ name, description, definition, read, write = String }: TextScalar): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    const parsed = typeof value === 'string' ? read(value) : null
    if (parsed === null) throw refusedValue(definition, value)
    return parsed
  }
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  })
}

/** Rows carry fen as digits or bigint; the graph shows yuan. */
const writeMoney = (value: unknown): string => {
  if (typeof value === 'bigint') return formatYuan(value)
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return formatYuan(BigInt(value))
  throw new Error('Money must be integer fen')
}

export const Money = textScalar({
  name: 'Money',
  description: '金额：人民币元，带两位小数的字符串\nAmount in yuan, a string with exactly two decimals',
  definition: MONEY_MALFORMED,
  read: parseYuan,
  write: writeMoney,
})

export const LocalDate = textScalar({
  name: 'Date',
  description: '日期：YYYY-MM-DD，北京时间的法定日期\nLocal date in Asia/Shanghai, YYYY-MM-DD',
  definition: DATE_MALFORMED,
  read: parseDate,
})

export const YearMonth = textScalar({
  name: 'YearMonth',
  description: '月份：YYYY-MM\nMonth, YYYY-MM',
  definition: YEAR_MONTH_MALFORMED,
  read: parseYearMonth,
})

export const Decimal = textScalar({
  name: 'Decimal',
  description: '十进制数：字符串，不经过浮点\nDecimal number as a string, never a float',
  definition: DECIMAL_MALFORMED,
  read: (text) => (/^-?(0|[1-9]\d{0,15})(\.\d{1,8})?$/.test(text) ? text : null),
})

/** 2026-11-23T08:00:00.000Z → 2026-11-23T16:00:00.000+08:00 */
const shanghai = (instant: unknown): string => {
  const date = instant instanceof Date ? instant : new Date(String(instant))
  return `${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`
}

export const DateTime = textScalar({
  name: 'DateTime',
  description: '时间：带 +08:00 的 ISO 8601\nInstant, ISO 8601 with +08:00',
  definition: DATE_MALFORMED,
  read: (text) => (Number.isNaN(Date.parse(text)) ? null : text),
  write: shanghai,
})

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

export const Uuid = textScalar({
  name: 'UUID',
  description: '由客户端生成的 UUID\nA UUID made by the client',
  definition: UUID_MALFORMED,
  read: (text) => (isUuid(text) ? text : null),
})
