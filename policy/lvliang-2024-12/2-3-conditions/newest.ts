/** Those that bear the newest day, up to and with `until`; several where agencies spoke on the same day. */
export function newest<One>(all: readonly One[], dayOf: (one: One) => string, until: string): readonly One[] {
  const known = all.filter((one) => dayOf(one) <= until)
  const last = known.map(dayOf).sort().at(-1)
  return known.filter((one) => dayOf(one) === last)
}

/** Begun on or before that day and not ended before it: the last day still counts. */
export const inForceOn = (startsOn: string | null, endsOn: string | null, day: string): boolean =>
  startsOn !== null && startsOn <= day && (endsOn === null || endsOn >= day)
