import { foldBrackets, foldWidth } from '../../../kernel/identifiers/normalise.js'

/** A road and a number on it. */
export interface Lane {
  readonly road: string
  readonly number: string
}

export interface AddressParts {
  /** Without the division's name, the town, spaces and what stands in brackets. */
  readonly form: string
  readonly lanes: readonly Lane[]
}

const DIVISION = /^(?:[^路街巷道号]{2,8}?(?:省|自治区|市(?!场|街|路)|县(?!前|城|街|路)|(?<![社小园])区(?!路|街)))+/
const TOWN = /^[^路街巷号]{1,6}?(?:街道办事处|街道办|街办|街道|镇|乡)(?!路|街|巷|道)/
const LANE = /^(.*?(?:路|街|巷|道|段|弄)(?:[东南西北]?[一二三四五六七八九十\d]{1,2}段|[东南西北])?)(\d+(?:-\d+)?)(?:号|$)/
const ONLY_NUMBER = /^(\d+(?:-\d+)?)号?$/

const clean = (text: string): string =>
  foldBrackets(foldWidth(text))
    .toUpperCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s:.。]/g, '')

const placed = (piece: string): string => piece.replace(DIVISION, '').replace(TOWN, '')

/** 成华区双成五路333、355号 is two numbers on one road; 以北、以南 is no road at all and stays as the form. */
export function addressParts(received: string): AddressParts {
  const pieces = clean(received)
    .split(/[、,;及和与]/)
    .map(placed)
    .filter(Boolean)
  const lanes: Lane[] = []
  let road = ''
  for (const piece of pieces) {
    const lane = LANE.exec(piece)
    const alone = ONLY_NUMBER.exec(piece)
    if (lane?.[1] && lane[2]) {
      road = lane[1]
      lanes.push({ road, number: lane[2] })
    } else if (alone?.[1] && road) lanes.push({ road, number: alone[1] })
  }
  return { form: pieces.join(''), lanes }
}

/** A place's name is often written before the road: 某某湖滨路 and 湖滨路. */
export const sameRoad = (left: Lane, right: Lane): boolean => left.road.endsWith(right.road) || right.road.endsWith(left.road)

export const sameLane = (left: Lane, right: Lane): boolean => left.number === right.number && sameRoad(left, right)

/** Equal for lanes that may be the same. */
export const laneKey = ({ road, number }: Lane): string => `${road.slice(-3)}${number}`
