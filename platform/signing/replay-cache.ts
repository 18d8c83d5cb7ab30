/**
 * Remembers single-use ids for at least `seconds`. Two sets take turns, so forgetting costs nothing per request;
 * when both are full nothing more is accepted: a replay must not become possible under load.
 */
export function createReplayCache(seconds: number, limit: number, now: () => number = Date.now) {
  let young = new Set<string>()
  let old = new Set<string>()
  let turned = now()

  return {
    /** True once per id. */
    firstSeen(id: string): boolean {
      const at = now()
      if (at - turned >= seconds * 1000) {
        old = at - turned >= seconds * 2000 ? new Set() : young
        young = new Set()
        turned = at
      }
      if (young.has(id) || old.has(id) || young.size >= limit) return false
      young.add(id)
      return true
    },
  }
}
