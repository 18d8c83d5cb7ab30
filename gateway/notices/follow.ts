import type { NoPage, Notice, NoticePage } from './ask-page.js'
import type { HeadWatch } from './watch-head.js'

export interface Following {
  /** Read when the stream was opened: what was wrong then was said as an answer. */
  readonly first: NoticePage
  readonly read: (cursor: string) => Promise<NoticePage | NoPage>
  readonly watch: HeadWatch
  /** Whether the listener's token is still good, the gateway is up, and what he reads can be recorded. */
  readonly alive: () => Promise<boolean>
  readonly record: () => boolean
  /** How many notices were handed over and not taken yet. */
  readonly untaken: () => number
  readonly timing: StreamTiming
}

export interface StreamTiming {
  /** How often a token is looked at again, whether or not anything happens (T39). */
  readonly lookMs: number
  /** Who takes nothing for so long is let go: he goes on from his last cursor. */
  readonly slowMs: number
  readonly queue: number
}

export const STREAM_TIMING: StreamTiming = { lookMs: 2000, slowMs: 20_000, queue: 64 }

const SLOW_LOOK_MS = 100

/** False when the reader took nothing in time. */
async function roomFor({ untaken, timing: { slowMs, queue } }: Following): Promise<boolean> {
  for (let waited = 0; untaken() >= queue; waited += SLOW_LOOK_MS) {
    if (waited >= slowMs) return false
    await new Promise((resolve) => setTimeout(resolve, SLOW_LOOK_MS).unref())
  }
  return true
}

/** Notices one after the other, as long as their reader may and does read them. An outage ends nothing: his place stays. */
export async function* follow(following: Following): AsyncGenerator<Notice> {
  const { first, read, watch, alive, record, timing } = following
  let page: NoticePage | NoPage = first
  let { cursor } = first
  let seen: string | null = null
  while (await alive()) {
    if ('notices' in page) {
      if (page.notices.length > 0 && !record()) return
      for (const notice of page.notices) {
        if (!(await roomFor(following)) || !(await alive())) return
        yield notice
      }
      cursor = page.cursor
    }
    // Of what was known before the page was read: a change meanwhile wakes at once. After an outage only time or a change does.
    if (!('notices' in page)) await watch.changed(watch.head(), timing.lookMs)
    else if (!page.hasMore) await watch.changed(seen, timing.lookMs)
    if (!(await alive())) return
    seen = watch.head()
    page = await read(cursor).catch((): NoPage => ({ text: '' }))
  }
}
