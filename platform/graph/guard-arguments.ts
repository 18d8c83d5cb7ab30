import {
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { defineRefusal } from '../../kernel/refusal.js'
import { isUuid, refusedValue, UUID_MALFORMED } from './scalars.js'

export const TEXT_MALFORMED = defineRefusal({
  code: 'TEXT_MALFORMED',
  rule: null,
  clause: null,
  zh: { title: '文本含无法保存的字符', detail: '收到：{value}', remedy: '去掉其中的控制字符或不完整的字符后重新提交。' },
  en: {
    title: 'Text with characters that cannot be kept',
    detail: 'Received: {value}',
    remedy: 'Remove control characters and half characters, then send it again.',
  },
})

/** Half of a surrogate pair has no UTF-8, NUL has no place in PostgreSQL, and the other controls only mislead whoever reads them. */
const UNKEEPABLE = /\p{Surrogate}|(?![\t\n\r])\p{Cc}/u

type Check = (value: unknown, path: string) => unknown
type Resolver = (source: unknown, arguments_: Readonly<Record<string, unknown>>, ...rest: readonly unknown[]) => unknown

const checkText: Check = (value, path) => {
  if (typeof value === 'string' && UNKEEPABLE.test(value)) throw refusedValue(TEXT_MALFORMED, value, path)
}

const checkId: Check = (value, path) => {
  if (value !== undefined && value !== null && !isUuid(value)) throw refusedValue(UUID_MALFORMED, value, path)
}

/** What must be looked at in values of a type; null: its own scalar has said all there is to say. */
function checkOf(type: GraphQLInputType, ofId: Check): Check | null {
  if (isNonNullType(type)) return checkOf(type.ofType, ofId)
  if (type === GraphQLString) return checkText
  if (type === GraphQLID) return ofId
  if (isListType(type)) {
    const check = checkOf(type.ofType, ofId)
    return check && ((value, path) => Array.isArray(value) && value.forEach((item, index) => void check(item, `${path}.${index}`)))
  }
  return isInputObjectType(type) ? checkOfObject(type, ofId) : null
}

/** An input may hold itself (a filter's and, or, not): what its fields need is found out when the first value comes. */
function checkOfObject(type: GraphQLInputObjectType, ofId: Check): Check {
  let checks: readonly (readonly [string, Check])[] | null = null
  const find = (): readonly (readonly [string, Check])[] =>
    Object.values(type.getFields()).flatMap(({ name, type: inner }) => {
      const check = checkOf(inner, ofId)
      return check ? [[name, check] as const] : []
    })
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return
    checks ??= find()
    const given = value as Readonly<Record<string, unknown>>
    for (const [name, check] of checks) check(given[name], path === 'input' ? name : `${path}.${name}`)
  }
}

function guarded(resolve: Resolver, checks: readonly (readonly [string, Check])[]): Resolver {
  return (source, arguments_, ...rest) => {
    for (const [name, check] of checks) check(arguments_[name], name)
    return resolve(source, arguments_, ...rest)
  }
}

/**
 * Puts the check of texts and ids before every resolver with arguments, so that no action has to: a mutation names what is no id by its field,
 * and in a query such an id simply names nothing.
 */
export function guardArguments(schema: GraphQLSchema, resolvers: Readonly<Record<string, Record<string, unknown>>>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const own = resolvers[type.name]
    if (!isObjectType(type) || !own) continue
    for (const { name, args } of Object.values(type.getFields())) {
      const checks = args.flatMap((argument) => {
        const check = checkOf(argument.type, type.name === 'Mutation' ? checkId : checkText)
        return check ? [[argument.name, check] as const] : []
      })
      const resolve = own[name]
      if (checks.length > 0 && typeof resolve === 'function') own[name] = guarded(resolve as Resolver, checks)
    }
  }
}
