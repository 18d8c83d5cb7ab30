import { type Fen, parseYuan } from '../../../kernel/money.js'

/** Money of an answer: yuan outside, fen inside. */
export function fen(yuan: string): Fen {
  const amount = parseYuan(yuan)
  if (amount === null) throw new Error('what came as money is none')
  return amount
}

export const fenOrNull = (yuan: string | null | undefined): Fen | null => (yuan == null ? null : fen(yuan))
