import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Listening } from './candidates/candidate.js'

export interface Candidate {
  readonly name: 'floor-guarded' | 'apollo-http' | 'hub'
  readonly port: number
  /** Whether it knows documents by name. */
  readonly registered: boolean
  /** All its processes, whose processor time counts. */
  readonly pids: readonly number[]
}

export interface Fleet {
  readonly candidates: readonly Candidate[]
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a process and waits for its first word. */
function start(file: string, message: object): Promise<{ process: ChildProcess; listening: Listening }> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'candidates', file), { execArgv: process.env.BENCH_EXEC_ARGV?.split(' ') ?? process.execArgv })
    child.once('message', (listening: Listening) => resolve({ process: child, listening }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.send(message)
  })
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    if (child.connected) child.disconnect()
  })

export async function freePorts(): Promise<{ floor: number; apollo: number; hub: number }> {
  return { floor: await freePort(), apollo: await freePort(), hub: await freePort() }
}

/** Each candidate a process of its own (Apollo two: its gateway, and the five subgraphs' servers). */
export async function startFleet(dataDir: string, issuerUrl: string, ports: { floor: number; apollo: number; hub: number }): Promise<Fleet> {
  const children: ChildProcess[] = []
  const launch = async (file: string, port: number, subgraphs: Listening['subgraphs'] = {}): Promise<{ pid: number; listening: Listening }> => {
    const { process: child, listening } = await start(file, { dataDir, port, issuerUrl, subgraphs })
    children.push(child)
    return { pid: child.pid ?? 0, listening }
  }
  const stop = async (): Promise<void> => void (await Promise.all(children.map(stopped)))
  try {
    const hub = await launch('hub.js', ports.hub)
    const floor = await launch('floor.js', ports.floor)
    const subgraphs = await launch('subgraphs.js', 0)
    const apollo = await launch('apollo.js', ports.apollo, subgraphs.listening.subgraphs)
    return {
      candidates: [
        { name: 'floor-guarded', port: ports.floor, registered: true, pids: [floor.pid] },
        { name: 'apollo-http', port: ports.apollo, registered: false, pids: [apollo.pid, subgraphs.pid] },
        { name: 'hub', port: ports.hub, registered: true, pids: [hub.pid] },
      ],
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
