/** How many of a slow kind of request one membership may have running, and all together: uploads and exports must not starve questions. */
export function createTurns(each: number, all: number) {
  const running = new Map<string, number>()
  let total = 0

  return {
    /** What gives the turn back, once; null when there is none. */
    take(membership: string): (() => void) | null {
      const own = running.get(membership) ?? 0
      if (own >= each || total >= all) return null
      running.set(membership, own + 1)
      total += 1
      let given = false
      return () => {
        if (given) return
        given = true
        total -= 1
        const left = (running.get(membership) ?? 1) - 1
        if (left === 0) running.delete(membership)
        else running.set(membership, left)
      }
    },
  }
}

export type Turns = ReturnType<typeof createTurns>
