import { defineRefusal } from '../../../kernel/refusal.js'

/** security.md B, each with what it is for. Measured against fragments inlined, before anything is planned. */
export const LIMITS = Object.freeze({
  tokens: 1000,
  depth: 10,
  aliases: 15,
  directives: 10,
  directivesOfOneNode: 3,
  fields: 1000,
  rootFields: 10,
  /** A hundred fields of one name. Validation compares each pair, 0.5 µs without and 18 µs with arguments: 990 times one field cost 0.25 to 9 s. */
  samePairs: 5000,
  variableDepth: 8,
  stringBytes: 10_000,
})

const limit = (code: string, zh: readonly [string, string, string], en: readonly [string, string, string]) =>
  defineRefusal({
    code,
    clause: null,
    rule: null,
    zh: { title: zh[0], detail: zh[1], remedy: zh[2] },
    en: { title: en[0], detail: en[1], remedy: en[2] },
  })

export const TOO_MANY_TOKENS = limit(
  'TOO_MANY_TOKENS',
  ['查询过长', '查询超过 {limit} 个词元。', '请拆成几次查询。'],
  ['Query too long', 'The query has more than {limit} tokens.', 'Split the query.'],
)

export const TOO_DEEP = limit(
  'TOO_DEEP',
  ['查询嵌套过深', '查询有 {found} 层，至多 {limit} 层。', '请减少嵌套，或从另一个入口查询。'],
  ['Query too deep', 'The query is {found} levels deep, {limit} are allowed.', 'Nest less, or start from another root field.'],
)

export const TOO_MANY_ALIASES = limit(
  'TOO_MANY_ALIASES',
  ['别名过多', '查询有 {found} 个别名，至多 {limit} 个。', '请改用列表查询，或拆成几次。'],
  ['Too many aliases', 'The query has {found} aliases, {limit} are allowed.', 'Ask for a list instead, or split the query.'],
)

export const TOO_MANY_DIRECTIVES = limit(
  'TOO_MANY_DIRECTIVES',
  ['指令过多', '查询的指令超过 {limit} 个，或同一处超过 {each} 个。', '请去掉多余的指令。'],
  ['Too many directives', 'The query has more than {limit} directives, or more than {each} in one place.', 'Remove directives.'],
)

export const TOO_MANY_FIELDS = limit(
  'TOO_MANY_FIELDS',
  ['字段过多', '片段展开后超过 {limit} 个字段。', '请只取需要的字段，少套用片段。'],
  ['Too many fields', 'With its fragments inlined the query has more than {limit} fields.', 'Ask only for what is needed, spread fewer fragments.'],
)

export const TOO_MANY_ROOT_FIELDS = limit(
  'TOO_MANY_ROOT_FIELDS',
  ['根字段过多', '查询有 {found} 个根字段，至多 {limit} 个。', '请拆成几次查询。'],
  ['Too many root fields', 'The query has {found} root fields, {limit} are allowed.', 'Split the query.'],
)

export const TOO_MANY_REPETITIONS = limit(
  'TOO_MANY_REPETITIONS',
  ['同名字段过多', '同一名称的字段在查询中重复太多次。', '请去掉重复的字段，一百次以内为宜。'],
  ['Too many repetitions', 'Fields of the same name occur too often in the query.', 'Remove repeated fields; up to a hundred of one name pass.'],
)

export const ONE_MUTATION_AT_A_TIME = limit(
  'ONE_MUTATION_AT_A_TIME',
  ['一次只能办一件事', '变更操作只能有一个根字段，此请求有 {found} 个。', '请逐项发送。'],
  ['One mutation at a time', 'A mutation has one root field, this one has {found}.', 'Send them one by one.'],
)

export const VARIABLE_TOO_DEEP = limit(
  'VARIABLE_TOO_DEEP',
  ['变量嵌套过深', '变量超过 {limit} 层。', '请减少嵌套。'],
  ['Variable too deep', 'The variables are nested more than {limit} levels deep.', 'Nest less.'],
)

export const STRING_TOO_LONG = limit(
  'STRING_TOO_LONG',
  ['文字过长', '有一段文字超过 {limit} 字节。', '请缩短；文件请用上传。'],
  ['Text too long', 'A text is longer than {limit} bytes.', 'Shorten it; files are uploaded.'],
)

export const NAME_RESERVED = limit(
  'NAME_RESERVED',
  ['名称不可用', '别名、变量或字段不得名为 __proto__。', '请换一个名称。'],
  ['Name not available', 'No alias, variable or field may be called __proto__.', 'Choose another name.'],
)
