import { createClient } from 'graphql-sse'
import { SUBSCRIPTION } from '../../gateway/notices/subscription-schema.js'
import type { TestHub } from '../support/hub.js'

export interface Heard {
  readonly cursor: string
  readonly topic: string
  readonly recordId: string
  readonly recordType: string
  readonly version: number | null
  readonly project: { readonly id: string } | null
  readonly institution: { readonly id: string } | null
}

export interface Listener {
  readonly heard: Heard[]
  /** Set once the stream is over: by the server's word, or by what went wrong. */
  readonly over: () => 'complete' | unknown
  /** How often it connected. */
  readonly connections: () => number
  /** Takes the connection away, as a network does. */
  cut(): void
  stop(): void
}

export interface ListenTo {
  readonly after?: string
  readonly topics?: readonly string[]
}

/** A bank's or an agency's system with the protocol's own client: after a cut it comes back by itself and goes on after the last cursor it has. */
export async function listen(hub: TestHub, identity: string, { after, topics }: ListenTo = {}): Promise<Listener> {
  const heard: Heard[] = []
  const authorization = `Bearer ${await hub.token(identity)}`
  let [cutter, connections, over]: [AbortController, number, unknown] = [new AbortController(), 0, null]
  const client = createClient({
    url: `${hub.hub.url}/graphql/stream`,
    headers: { authorization },
    retryAttempts: 20,
    retry: (retries) => new Promise((resolve) => setTimeout(resolve, 50 * (retries + 1))),
    fetchFn: (url: string, init: RequestInit) => {
      cutter = new AbortController()
      return fetch(url, { ...init, signal: AbortSignal.any([cutter.signal, ...(init.signal ? [init.signal] : [])]) })
    },
    on: {
      connected: () => {
        connections += 1
      },
    },
  })
  // Read anew at every connection: the place is always the last one heard of.
  const variables = {
    get after() {
      return heard.at(-1)?.cursor ?? after
    },
    topics,
  }
  client.subscribe<{ notices: Heard }>(
    { query: SUBSCRIPTION, variables },
    {
      next: ({ data }) => void (data && heard.push(data.notices)),
      error: (error) => {
        over = error
      },
      complete: () => {
        over = 'complete'
      },
    },
  )
  return { heard, over: () => over, connections: () => connections, cut: () => cutter.abort(), stop: () => client.dispose() }
}
