import type { Language } from '../../kernel/refusal.js'

/** graphql-js offers names of the schema to whoever misspells one (T21). */
export const hideSuggestions = (message: string): string => message.replace(/ ?Did you mean .*$/s, '').trim()

/** The messages of graphql-js that callers meet most; what is not here stays in English. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^Syntax Error: Expected (.+), found (.+)\.$/, '语法错误：此处应为 $1，实为 $2。'],
  [/^Syntax Error: Unexpected (.+)\.$/, '语法错误：此处不应有 $1。'],
  [/^Syntax Error: (.+)$/, '语法错误：$1'],
  [/^Cannot query field "(.+)" on type "(.+)"\.$/, '类型 $2 没有字段 $1。'],
  [/^Unknown argument "(.+)" on field "(.+)"\.$/, '字段 $2 没有参数 $1。'],
  [/^Unknown type "(.+)"\.$/, '没有类型 $1。'],
  [/^Unknown directive "(.+)"\.$/, '没有指令 $1。'],
  [/^Unknown fragment "(.+)"\.$/, '没有片段 $1。'],
  [/^Fragment "(.+)" is never used\.$/, '片段 $1 没有用到。'],
  [/^Cannot spread fragment "(.+)" within itself.*$/s, '片段 $1 引用了自身。'],
  [/^Field "(.+)" argument "(.+)" of type "(.+)" is required, but it was not provided\.$/, '字段 $1 缺少必填参数 $2（类型 $3）。'],
  [/^Field "(.+)" must not have a selection since type "(.+)" has no subfields\.$/, '字段 $1 的类型 $2 没有子字段，不能再选。'],
  [/^Field "(.+)" of type "(.+)" must have a selection of subfields\.$/, '字段 $1（类型 $2）必须选取子字段。'],
  [/^Variable "([^"]+)" is not defined(?: by operation "(?:.+)")?\.$/, '变量 $1 没有声明。'],
  [/^Variable "([^"]+)" is never used(?: in operation "(?:.+)")?\.$/, '变量 $1 声明了但没有用到。'],
  [/^Variable "([^"]+)" of required type "(.+)" was not provided\.$/, '缺少变量 $1（类型 $2）。'],
  [/^Variable "([^"]+)" of non-null type "(.+)" must not be null\.$/, '变量 $1（类型 $2）不得为空。'],
  [/^Variable "([^"]+)" of type "(.+)" used in position expecting type "(.+)"\.$/, '变量 $1 的类型是 $2，此处需要 $3。'],
  [/^Variable "([^"]+)" got invalid value ([\s\S]+?); ([\s\S]+)$/, '变量 $1 的值 $2 不合要求：$3'],
  [/^GraphQL introspection is not allowed.*$/s, '您的身份不能查询接口的结构。'],
]

export function translateMessage(message: string, language: Language): string {
  if (language === 'en') return message
  const rule = CHINESE.find(([pattern]) => pattern.test(message))
  return rule ? message.replace(rule[0], rule[1]) : message
}
