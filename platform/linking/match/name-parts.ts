import { foldBrackets, foldWidth } from '../../../kernel/identifiers/normalise.js'

/** A project's name taken apart: what it is called, and which part of it (期, 地块, 标段) is meant. */
export interface NameParts {
  /** Width, brackets, spaces and case aside, the name as written. */
  readonly form: string
  /** Without the part, the buildings and words that every project's name may end with. */
  readonly core: string
  readonly phase: string | null
  readonly parcel: string | null
}

const NUMERAL = '[一二三四五六七八九十百\\dA-Z]{1,4}'
const PHASE = new RegExp(`第?(首|${NUMERAL}(?:[、,~-]${NUMERAL})*)期`)
const PARCEL = new RegExp(`(${NUMERAL}(?:-\\d+)?)[号#]?(?:地块|标段|宗地)`)
const BUILDINGS = new RegExp(`[(]?第?${NUMERAL}(?:[#号]?[、,~至-]${NUMERAL})*[#号]?(?:号楼|楼|栋|幢)(?:等)?[)]?`, 'g')
/** What a name may end with and still be the same name. */
const GENERIC = /(?:住宅小区|小区|建设项目|项目|工程|商品住宅|商品房|住宅楼?|地块)$/
const MARKS = /[\s()·•・"'“”‘’_—-]/g

const HAN = '零一二三四五六七八九'

/** 十二 → 12, 首 → 1; what is no numeral stays as it is. */
export function numeral(text: string): string {
  if (text === '首') return '1'
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return text
  const [, tens, ten, ones] = match
  if (!ten) return tens && !ones ? String(HAN.indexOf(tens)) : text
  return String((tens ? HAN.indexOf(tens) : 1) * 10 + (ones ? HAN.indexOf(ones) : 0))
}

const withoutGeneric = (text: string): string => {
  const shorter = text.replace(GENERIC, '')
  return shorter === text || shorter.length < 2 ? text : withoutGeneric(shorter)
}

/** 合成花园(二期)3#楼 → 合成花园, phase 2. A part is never thrown away unseen: two phases are two scopes. */
export function nameParts(received: string): NameParts {
  const folded = foldBrackets(foldWidth(received)).toUpperCase().replace(/\s/g, '')
  const [phase, parcel] = [PHASE.exec(folded)?.[1], PARCEL.exec(folded)?.[1]]
  const bare = folded.replace(PHASE, '').replace(PARCEL, '').replace(BUILDINGS, '').replace(MARKS, '')
  const form = folded.replace(MARKS, '')
  const core = withoutGeneric(bare)
  return { form, core: core.length < 2 ? form : core, phase: phase ? numeral(phase) : null, parcel: parcel ? numeral(parcel) : null }
}

/** A register's row may name several projects at once. */
export const splitNames = (received: string): readonly string[] =>
  received
    .split(/[、,，;；/\n]/)
    .map((name) => name.trim())
    .filter((name) => name.length >= 2)
