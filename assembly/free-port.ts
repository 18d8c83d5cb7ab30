import { createServer } from 'node:net'
import { StartError } from '../platform/database/start-error.js'

export interface Address {
  readonly host: string
  readonly port: number
}

const taken = ({ host, port }: Address): StartError =>
  new StartError(
    'PORT_TAKEN',
    `端口 ${host}:${port} 已被占用。请停止占用它的程序，或用 HUB_PORT 指定另一个端口。`,
    `Port ${host}:${port} is taken. Stop the program that uses it, or name another port in HUB_PORT.`,
  )

/** A taken port is the commonest reason why a start fails: it gets a sentence instead of a stack. */
export const portFault = (error: unknown, address: Address): unknown => ((error as { code?: unknown }).code === 'EADDRINUSE' ? taken(address) : error)

export const portIsFree = ({ port, host }: Address): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** Before anything else is started: who waits for a database first learns of the port last. */
export async function requireFreePort(address: Address): Promise<void> {
  if (!(await portIsFree(address))) throw taken(address)
}
