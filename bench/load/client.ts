import { connect, type Socket } from 'node:net'

/** One keep-alive connection that sends ready-made requests one after the other: a client's own work must not be what is measured. */
export interface Client {
  /** Sends one request and gives the answer's body; throws what is no 200. */
  ask(request: Buffer): Promise<Buffer>
  close(): void
}

const END_OF_HEAD = '\r\n\r\n'

interface Head {
  readonly status: number
  readonly bodyAt: number
  readonly end: number
}

function headOf(received: Buffer): Head | null {
  const at = received.indexOf(END_OF_HEAD)
  if (at === -1) return null
  const head = received.toString('latin1', 0, at)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without its length:\n${head}`)
  const bodyAt = at + END_OF_HEAD.length
  return { status: Number(head.slice(9, 12)), bodyAt, end: bodyAt + Number(length) }
}

function receive(socket: Socket, settle: (body: Buffer) => void, fail: (error: Error) => void): (data: Buffer) => void {
  let received: Buffer | null = null
  let head: Head | null = null
  return (data) => {
    received = received === null ? data : Buffer.concat([received, data])
    try {
      head ??= headOf(received)
    } catch (error) {
      socket.destroy()
      return fail(error as Error)
    }
    if (head === null || received.length < head.end) return
    const { status, bodyAt } = head
    const body = received.subarray(bodyAt)
    received = null
    head = null
    if (status === 200) settle(body)
    else fail(new Error(`status ${status}: ${body.toString().slice(0, 300)}`))
  }
}

export function openClient(port: number): Promise<Client> {
  let settle: (body: Buffer) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const lost = (error: Error): void => {
      reject(error)
      fail(error)
    }
    socket.on('error', lost)
    socket.on('close', () => lost(new Error('the connection was closed')))
    socket.on(
      'data',
      receive(
        socket,
        (body) => settle(body),
        (error) => fail(error),
      ),
    )
    socket.on('connect', () =>
      resolve({
        ask: (request) =>
          new Promise((answered, failed) => {
            settle = answered
            fail = failed
            socket.write(request)
          }),
        close: () => socket.destroy(),
      }),
    )
  })
}

export interface Post {
  readonly port: number
  readonly token: string
  readonly body: object
}

export function requestBytes({ port, token, body }: Post): Buffer {
  const text = Buffer.from(JSON.stringify(body))
  const head = [
    'POST /graphql HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${text.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}${END_OF_HEAD}`), text])
}
