import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RunningServer {
  /** Origin without a path, for example http://127.0.0.1:4000 */
  readonly url: string
  close(): Promise<void>
}

/** Who is being answered gets the rest of the answer; who only keeps a connection open is let go at once. */
function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(last)
      resolve()
    })
    server.closeIdleConnections()
  })
}

export function listen(server: Server, port: number, host: string, graceMs = 10_000): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      const { port: given } = server.address() as AddressInfo
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${given}`, close: () => closeServer(server, graceMs) })
    })
  })
}
