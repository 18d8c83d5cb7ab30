import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerJson } from './http/answer.js'
import type { Handler } from './http/handle-request.js'
import { type Issuer, type IssuerOptions, startIssuer } from './start-issuer.js'

export interface ServedIssuer {
  readonly issuer: Issuer
  readonly port: number
  close(): Promise<void>
}

export interface ServeOptions extends Omit<IssuerOptions, 'issuerUrl'> {
  readonly host: string
  readonly port: number
  /** How the world reaches it; the address it listens on when not given. */
  readonly issuerUrl?: string
}

/** The issuer as a process of its own. It listens before it starts, so that port 0 can be asked for, and answers 503 until then. */
export async function serveIssuer({ host, port, issuerUrl, ...options }: ServeOptions): Promise<ServedIssuer> {
  let handler: Handler = async (_request, response) => answerJson(response, 503, { error: 'temporarily_unavailable' }, { 'retry-after': '1' })
  const limits = { requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 16_384 }
  const server = createServer(limits, (request, response) => void handler(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = (server.address() as AddressInfo).port
  try {
    const issuer = await startIssuer({ ...options, issuerUrl: issuerUrl ?? `http://${host}:${bound}/oidc` })
    handler = issuer.handler
    return {
      issuer,
      port: bound,
      close: async () => {
        await new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeIdleConnections()
        })
        await issuer.close()
      },
    }
  } catch (error) {
    server.close()
    throw error
  }
}
