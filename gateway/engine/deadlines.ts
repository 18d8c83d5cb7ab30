/** What must have ended by an instant. */
export interface Due {
  readonly due: number
  expire(): void
}

const SWEEP_MS = 25

const waiting = new Set<Due>()
let sweeper: NodeJS.Timeout | undefined

function sweep(): void {
  const now = Date.now()
  for (const entry of waiting) {
    if (entry.due > now) continue
    waiting.delete(entry)
    entry.expire()
  }
  if (waiting.size === 0) {
    clearInterval(sweeper)
    sweeper = undefined
  }
}

/** One timer watches all fetches: most end within a millisecond, and a timer each would cost more than they do. */
export function watch(entry: Due): void {
  waiting.add(entry)
  sweeper ??= setInterval(sweep, SWEEP_MS).unref()
}

export const unwatch = (entry: Due): void => void waiting.delete(entry)
