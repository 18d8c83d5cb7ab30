const POLL_MS = 500

export interface HeadWatch {
  /** What the last notice of all is, as far as known. */
  head(): string | null
  /** Resolves when it has changed, or after the time. */
  changed(known: string | null, forMs: number): Promise<void>
  join(): void
  leave(): void
}

/** One question for all listeners together, and none while nobody listens. */
export function watchHead(ask: () => (cursor: string | null) => Promise<string | null>): HeadWatch {
  let head: string | null = null
  let listeners = 0
  let asking = false
  const waiting = new Set<() => void>()

  async function loop(): Promise<void> {
    if (asking) return
    asking = true
    const read = ask()
    while (listeners > 0) {
      const found = await read(head).catch(() => null)
      if (found !== null && found !== head) {
        head = found
        for (const wake of waiting) wake()
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS).unref())
    }
    asking = false
  }

  return {
    head: () => head,
    changed: (known, forMs) =>
      new Promise((resolve) => {
        if (known !== head) return resolve()
        const done = (): void => {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        const timer = setTimeout(done, forMs)
        timer.unref()
        waiting.add(done)
      }),
    join: () => {
      listeners += 1
      void loop()
    },
    leave: () => {
      listeners -= 1
    },
  }
}
