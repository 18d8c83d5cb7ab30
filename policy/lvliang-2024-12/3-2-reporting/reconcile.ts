import type { Fen } from '../../../kernel/money.js'

export interface Figure {
  readonly unitId: string
  readonly measure: string
  readonly amount: Fen
}

export interface Difference {
  readonly unitId: string
  readonly measure: string
  /** Null: the county's return is missing, which is not zero. */
  readonly reported: Fen | null
  readonly own: Fen
}

/** 吕梁 三(二) (L-48, L-49): what the counties' sealed returns say beside the hub's own figures; only what differs is listed. */
export function reconcile(reported: readonly Figure[], own: readonly Figure[]): readonly Difference[] {
  const known = new Map(reported.map(({ unitId, measure, amount }) => [`${unitId} ${measure}`, amount]))
  return own
    .map(({ unitId, measure, amount }) => ({ unitId, measure, reported: known.get(`${unitId} ${measure}`) ?? null, own: amount }))
    .filter((line) => line.reported !== line.own)
}
