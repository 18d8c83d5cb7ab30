import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly json: { readonly type: string; readonly data: Readonly<Record<string, unknown>> }
}

/** A status, or a redirection to elsewhere. */
export type Reply = number | { readonly location: string }

export interface Receiver {
  readonly port: number
  readonly url: (path: string) => string
  readonly received: Received[]
  /** Asked for every request before it is answered. */
  answer: (request: Received) => Reply | Promise<Reply>
  /** How many requests of one path were ever open at the same time. */
  mostAtOnce(path: string): number
  close(): Promise<void>
}

/** A bank's system: keeps what it gets and answers as it is told. */
export async function startReceiver(): Promise<Receiver> {
  const [open, most] = [new Map<string, number>(), new Map<string, number>()]
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const one: Received = { path: request.url ?? '', headers: request.headers, body, json: JSON.parse(body) }
    const lane = `${one.path} ${one.json.data.projectId ?? ''}`
    open.set(lane, (open.get(lane) ?? 0) + 1)
    most.set(lane, Math.max(most.get(lane) ?? 0, open.get(lane) ?? 0))
    received.push(one)
    const reply = await receiver.answer(one)
    open.set(lane, (open.get(lane) ?? 1) - 1)
    if (typeof reply === 'number') response.writeHead(reply).end()
    else response.writeHead(307, reply).end()
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    port,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    received,
    answer: () => 204,
    mostAtOnce: (path) => Math.max(0, ...[...most].filter(([lane]) => lane.startsWith(`${path} `)).map(([, count]) => count)),
    close: async () => {
      server.closeAllConnections()
      await new Promise((settle) => server.close(settle))
    },
  }
  return receiver
}
