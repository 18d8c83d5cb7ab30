import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import type { Language } from '../../kernel/refusal.js'
import { wordsOf } from './words.js'

export interface ExportColumn {
  readonly header: string
  /** The field, or a field of what it points at. */
  readonly path: readonly [string] | readonly [string, string]
  readonly show: (value: unknown) => string | number
}

/** Whether the caller may read a field, by its coordinate. */
export type MayRead = (coordinate: string) => boolean

/** Of what a field points at, what one knows it by; the rest is its own list's. */
const KNOWN_BY = ['id', 'code', 'number', 'name']

/** An address to fetch a file at is somebody's for five minutes: it does not belong into a file that is kept. */
const NEVER = new Set(['downloadUrl', 'errorReport'])

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type)

function shower(type: GraphQLOutputType, language: Language): ExportColumn['show'] {
  const named = getNamedType(type)
  const values = isEnumType(named) ? new Map(named.getValues().map(({ name, description }) => [name, wordsOf(description, language, name)])) : null
  const one = (value: unknown): string | number => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'
    if (typeof value === 'object') return JSON.stringify(value)
    return values?.get(String(value)) ?? (typeof value === 'number' ? value : String(value))
  }
  return (value) => (Array.isArray(value) ? value.map((item) => String(one(item))).join('、') : one(value))
}

const unitOf = (type: GraphQLOutputType, language: Language): string => (getNamedType(type).name !== 'Money' ? '' : language === 'zh' ? '（元）' : ' (yuan)')

function headerOf({ name, description, type }: GraphQLField<unknown, unknown>, language: Language): string {
  const [words, unit] = [wordsOf(description, language, name), unitOf(type, language)]
  return words.endsWith(unit) ? words : `${words}${unit}`
}

function readable(type: GraphQLObjectType, mayRead: MayRead): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ name, args }) => !args.some(isRequiredArgument) && !NEVER.has(name) && mayRead(`${type.name}.${name}`))
}

function columnsOfField(field: GraphQLField<unknown, unknown>, mayRead: MayRead, language: Language): ExportColumn[] {
  const { name, type } = field
  const target = getNamedType(type)
  const header = headerOf(field, language)
  if (isLeafType(target)) return [{ header, path: [name], show: shower(type, language) }]
  if (!isObjectType(target) || isList(type)) return []
  return readable(target, mayRead)
    .filter((inner) => KNOWN_BY.includes(inner.name) && isLeafType(getNamedType(inner.type)))
    .map((inner) => ({ header: `${header}·${headerOf(inner, language)}`, path: [name, inner.name], show: shower(inner.type, language) }))
}

/** One column for each value of a row, one level of what it points at by what that is known by; two of one name say which field they are. */
export function columnsOf(node: GraphQLObjectType, mayRead: MayRead, language: Language): readonly ExportColumn[] {
  const columns = readable(node, mayRead).flatMap((field) => columnsOfField(field, mayRead, language))
  const twice = new Set(columns.map(({ header }) => header).filter((header, at, all) => all.indexOf(header) !== at))
  return columns.map((column) => (twice.has(column.header) ? { ...column, header: `${column.header}（${column.path.join('.')}）` } : column))
}

export function cellsOf(node: Readonly<Record<string, unknown>>, columns: readonly ExportColumn[]): (string | number)[] {
  return columns.map(({ path: [name, inner], show }) => {
    const value = node[name]
    return show(inner === undefined ? value : ((value as Readonly<Record<string, unknown>> | null)?.[inner] ?? null))
  })
}
