import type { EventRow, EventsRead } from '../../../platform/notices/event-source.js'

export interface SliceEvents {
  readonly slice: string
  readonly read: EventsRead
}

export interface MergedEvent {
  readonly slice: string
  readonly event: EventRow
}

export interface Merged {
  readonly events: readonly MergedEvent[]
  /** Up to where each slice was taken. */
  readonly positions: Readonly<Record<string, string>>
}

const isBefore = (one: MergedEvent, other: MergedEvent): boolean => one.event.at < other.event.at

/** The next event of those that stand first in their slices: each slice keeps its own order, whatever its clock says. */
function next(queues: readonly MergedEvent[][]): MergedEvent | undefined {
  const first = queues.reduce<MergedEvent[] | null>((best, queue) => {
    const [head, known] = [queue[0], best?.[0]]
    return head && (!known || isBefore(head, known)) ? queue : best
  }, null)
  return first?.shift()
}

/**
 * One order for the events of all slices: what followed from another slice's event comes after it. So nothing is taken that is younger than
 * what the slowest slice is known to be complete to; what stays behind is read again. A slice that does not answer holds up nobody.
 */
export function mergeEvents(slices: readonly SliceEvents[]): Merged {
  const known = slices.filter(({ read }) => read.completeTo !== null)
  const limit = known.reduce((least, { read: { completeTo } }) => (completeTo !== null && completeTo < least ? completeTo : least), '9999')
  const positions: Record<string, string> = {}
  const queues = known.map(({ slice, read: { rows, until } }) => {
    const young = rows.findIndex(({ at }) => at > limit)
    const taken = young === -1 ? rows : rows.slice(0, young)
    const position = young === -1 && until !== null ? until : taken.at(-1)?.seq
    if (position !== undefined) positions[slice] = position
    return taken.map((event) => ({ slice, event }))
  })
  const events: MergedEvent[] = []
  for (let event = next(queues); event; event = next(queues)) events.push(event)
  return { events, positions }
}
