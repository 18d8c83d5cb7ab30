import type { Fen } from '../../../kernel/money.js'
import type { RecognitionAnswer } from './facts-answer.js'
import { fen } from './fen.js'

const RECOGNISING = ['BANK_RECOGNITION', 'PLATFORM_RECOGNITION']

/** What financing bank and platform recognised of a contribution, by each one's newest word; where both spoke, the lesser. Null: neither did. */
export function capitalRecognised(recognitions: readonly RecognitionAnswer[]): Fen | null {
  const newestFirst = [...recognitions].sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
  const amounts = RECOGNISING.flatMap((stage) => newestFirst.find((one) => one.stage === stage)?.recognised ?? []).map(fen)
  return amounts.reduce<Fen | null>((least, amount) => (least === null || amount < least ? amount : least), null)
}
