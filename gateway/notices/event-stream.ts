import { Readable } from 'node:stream'
import { type GraphQLSchema, parse } from 'graphql'
import type { Notice } from './ask-page.js'
import { SUBSCRIPTION, subscriptionSchema } from './subscription-schema.js'

/** What graphql-sse asks of a request in the mode of one connection per operation. */
const LISTENING = {
  method: 'POST',
  url: '/graphql/stream',
  headers: { get: (name: string) => ({ accept: 'text/event-stream', 'content-type': 'application/json' })[name] ?? null },
  body: { query: SUBSCRIPTION },
  raw: null,
  context: null,
}

let schema: GraphQLSchema | null = null

export interface EventStream {
  readonly body: Readable
  readonly headers: Readonly<Record<string, string>>
  /** Ends the events at once, whatever they wait for. */
  readonly end: () => void
}

export interface Opening {
  readonly variables: Readonly<Record<string, unknown>>
  readonly notices: (untaken: () => number) => AsyncGenerator<Notice>
}

/** The protocol's own events with the notice's cursor as their id, so that a browser's `Last-Event-ID` is where to go on. */
async function* numbered(events: AsyncIterable<string>, cursors: string[]): AsyncGenerator<string> {
  for await (const event of events) yield event.startsWith('event: next') ? `id: ${cursors.shift() ?? ''}\n${event}` : event
}

/** Notices as server-sent events by the graphql-sse protocol; the library is loaded when the first listener comes. */
export async function openEventStream({ variables, notices }: Opening): Promise<EventStream> {
  const { createHandler } = await import('graphql-sse')
  schema ??= subscriptionSchema()
  const cursors: string[] = []
  async function* counted() {
    for await (const notice of notices(() => cursors.length)) {
      cursors.push(notice.cursor)
      yield { notices: notice }
    }
  }
  const handler = createHandler({
    schema,
    authenticate: () => '',
    onSubscribe: () => ({
      schema: schema as GraphQLSchema,
      document: parse(SUBSCRIPTION),
      variableValues: variables,
      contextValue: undefined,
      rootValue: { notices: counted },
    }),
  })
  const [body, init] = await handler(LISTENING)
  if (init.status !== 200 || body === null || typeof body === 'string') throw new Error(`the stream was not opened: ${init.status}`)
  const end = (): void => void body.return(undefined).catch(() => undefined)
  return { body: Readable.from(numbered(body, cursors), { objectMode: false }), headers: { ...init.headers, 'x-accel-buffering': 'no' }, end }
}
