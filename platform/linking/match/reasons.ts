import type { Language, Parameters } from '../../../kernel/refusal.js'

/** Why two texts are taken for one project, or not: stored as code, parameters and points; said in the reader's language. */
export const REASONS = {
  SAME_CODE: { zh: '投资项目代码或编号一致：{number}', en: 'Same project code or number: {number}' },
  SAME_USCC: { zh: '开发企业统一社会信用代码一致：{uscc}', en: 'Same unified social credit code of the developer: {uscc}' },
  DIFFERENT_USCC: { zh: '统一社会信用代码不同：{uscc}', en: 'Another unified social credit code: {uscc}' },
  SAME_DEVELOPER: { zh: '开发企业名称一致', en: 'Same name of the developer' },
  SIMILAR_DEVELOPER: { zh: '开发企业名称相近', en: 'Similar name of the developer' },
  DIFFERENT_DEVELOPER: { zh: '开发企业不同', en: 'Another developer' },
  ONLY_PROJECT_OF_DEVELOPER: { zh: '该企业只有这一个项目', en: 'The only project of this developer' },
  SAME_NAME: { zh: '项目名称一致：{name}', en: 'Same name of the project: {name}' },
  SAME_CORE_NAME: { zh: '去掉分期与通用词后名称一致：{name}', en: 'Same name but for phase and generic words: {name}' },
  NAME_CONTAINED: { zh: '一个名称包含另一个：{name}', en: 'One name contains the other: {name}' },
  ONE_CHARACTER: { zh: '名称只差一个字：{name}', en: 'The name but for one character: {name}' },
  SIMILAR_NAME: { zh: '名称相近（{percent}%）：{name}', en: 'Similar name ({percent}%): {name}' },
  DIFFERENT_NAME: { zh: '名称不同：{name}', en: 'Another name: {name}' },
  SAME_PART: { zh: '期或地块一致：{part}', en: 'Same phase or parcel: {part}' },
  DIFFERENT_PART: { zh: '期或地块不同：{part} 与 {other}', en: 'Another phase or parcel: {part} and {other}' },
  SAME_ADDRESS: { zh: '地址一致', en: 'Same address' },
  SAME_LANE: { zh: '道路与门牌号一致：{lane}', en: 'Same road and number: {lane}' },
  SIMILAR_ADDRESS: { zh: '地址相近', en: 'Similar address' },
  SAME_UNIT: { zh: '填报单位一致', en: 'Same reporting unit' },
  UNIT_ABOVE: { zh: '一个填报单位在另一个之下', en: 'One reporting unit is below the other' },
  DIFFERENT_UNIT: { zh: '县（市、区）不同', en: 'Another county' },
  ANOTHER_AS_LIKELY: { zh: '另有项目同样相符', en: 'Another project fits as well' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>

export type ReasonCode = keyof typeof REASONS

export interface Reason {
  readonly code: ReasonCode
  readonly points: number
  readonly parameters: Parameters
}

export const reason = (code: ReasonCode, points: number, parameters: Parameters = {}): Reason => ({ code, points, parameters })

/** A code of a later version shows itself. */
export const reasonText = ({ code, parameters }: Pick<Reason, 'code' | 'parameters'>, language: Language): string =>
  (REASONS[code]?.[language] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole)
