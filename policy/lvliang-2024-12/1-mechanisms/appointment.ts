import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import { type Seat, sameSeat } from './seat.js'

export const SEAT_NOT_IN_MECHANISM = defineRefusal({
  code: 'SEAT_NOT_IN_MECHANISM',
  rule: 'L-07',
  clause: '吕梁 一',
  zh: {
    title: '机制中没有这个席位',
    detail: '组长、副组长、成员、办公室主任、联络员由文件规定。',
    remedy: '请按文件选择席位；各县分管负责同志的席位须填所在县。',
  },
  en: {
    title: 'The mechanism has no such seat',
    detail: 'Leader, deputies, members, director and liaisons are those that the document names.',
    remedy: 'Choose a seat of the document; a county leader’s names the county.',
  },
})

export const SEAT_TAKEN = defineRefusal({
  code: 'SEAT_TAKEN',
  rule: 'L-05',
  clause: '吕梁 一',
  zh: { title: '席位已有人', detail: '该席位现由他人担任。', remedy: '请先登记离任，再登记继任。' },
  en: { title: 'The seat is taken', detail: 'Somebody holds it now.', remedy: 'Record that it was vacated first, then who follows.' },
})

/** 吕梁 一 (L-05, L-07): one person for each seat that the document names. */
export function mayBeSeated(wanted: Seat, seats: readonly Seat[], held: readonly Seat[]): Refusal | null {
  if (!seats.some((one) => sameSeat(one, wanted))) return refuse(SEAT_NOT_IN_MECHANISM, {}, 'role')
  return held.some((one) => sameSeat(one, wanted)) ? refuse(SEAT_TAKEN, {}, 'role') : null
}
