import type { IncomingMessage, ServerResponse } from 'node:http'

/** How long a request may take to arrive: a file from a county's slow line longer than a question ever needs. */
const QUESTION_MS = 20_000
export const FILE_MS = 600_000

const ends = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/** Who does not finish a question in time is let go: an open connection that says nothing costs the others (T19). */
export function limitPatience(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return
  const timer = setTimeout(() => {
    if (!response.headersSent) response.writeHead(408, { connection: 'close' }).end()
    request.destroy()
  }, QUESTION_MS)
  timer.unref()
  ends.set(request, timer)
  const done = (): void => clearTimeout(timer)
  request.once('end', done).once('close', done)
}

/** A file of somebody known may take its time; until it is known whose it is, it is a question like any other. */
export const waitForFile = (request: IncomingMessage): void => clearTimeout(ends.get(request))
