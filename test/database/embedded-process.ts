import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), '../support/embedded-child.js')

export interface HubProcess {
  readonly child: ChildProcess
  readonly pid: number
  /** Its first line: `ready ADDRESS`, or why it did not start. */
  readonly first: string
  readonly rest: () => Promise<string>
  readonly exit: Promise<number | null>
}

const running = new Set<ChildProcess>()

/** For after each test: a test that fails leaves no process. */
export function killHubProcesses(): void {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

/** Starts a process that uses the embedded server of a folder and waits for its first line. */
export async function hubProcess(dataDir: string, options: SpawnOptions = {}, before: readonly string[] = []): Promise<HubProcess> {
  const [command = process.execPath, ...words] = [...before, process.execPath, SCRIPT, dataDir]
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'ignore'] })
  running.add(child)
  const exit = new Promise<number | null>((settle) => child.on('exit', settle))
  const lines = child.stdout ? createInterface(child.stdout)[Symbol.asyncIterator]() : null
  const next = async (): Promise<string> => String((await lines?.next())?.value ?? '')
  return { child, pid: child.pid ?? 0, first: await next(), rest: next, exit }
}

export const freshFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), name))

export async function query(adminUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The processes that work in a data directory. */
export const processesIn = (data: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readlinkSync(`/proc/${name}/cwd`) === data
      } catch {
        return false
      }
    })
    .map(Number)

/** A process that ends by itself a moment before is as dead as one that was killed. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
