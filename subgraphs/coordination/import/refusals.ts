import { defineRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'

const define = (code: string, zh: readonly [string, string], en: readonly [string, string]): RefusalDefinition =>
  defineRefusal({ code, clause: null, rule: null, zh: { title: zh[0], detail: '', remedy: zh[1] }, en: { title: en[0], detail: '', remedy: en[1] } })

export const UNIT_PARENT_UNKNOWN = define(
  'UNIT_PARENT_UNKNOWN',
  ['上级单位“{parent}”未登记，或不在您的权限内', '请把上级单位排在前面，或由其协调机制办公室导入'],
  ['The superior "{parent}" is not registered, or not yours', 'Put the superior first, or have it imported by that office'],
)
export const UNIT_PARENT_AMBIGUOUS = define(
  'UNIT_PARENT_AMBIGUOUS',
  ['有几个单位叫“{parent}”', '请写明上级单位的全称'],
  ['Several units are called "{parent}"', 'Write the superior’s full name'],
)
export const UNIT_OF_ANOTHER = define(
  'UNIT_OF_ANOTHER',
  ['该单位已登记且内容不同，不在您的权限内', '请由其上级单位的协调机制办公室变更'],
  ['The unit is registered otherwise and not yours', 'Have the office above it change it'],
)
export const UNIT_CODE_TAKEN = define(
  'UNIT_CODE_TAKEN',
  ['行政区划代码 {code} 已用于“{unit}”', '请核对代码与有效期'],
  ['The division code {code} is that of "{unit}"', 'Check the code and the dates'],
)

export const UNIT_IMPORT_REFUSALS: readonly RefusalDefinition[] = [UNIT_PARENT_UNKNOWN, UNIT_PARENT_AMBIGUOUS, UNIT_OF_ANOTHER, UNIT_CODE_TAKEN]
