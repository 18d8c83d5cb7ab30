import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'

const HUB = join(dirname(fileURLToPath(import.meta.url)), '../../hub.js')

/** Whoever starts whole processes waits for them: on a machine that is busy with ten others, six times as long as on a quiet one. */
jest.setTimeout(240_000)

export type Environment = Readonly<Record<string, string>>

export interface HubProcess {
  readonly child: ChildProcess
  readonly exit: Promise<number | null>
  /** All that it has written so far, to either stream. */
  said(): string
  /** Waits until it has written this; fails with what it wrote when it ends first. */
  says(pattern: RegExp): Promise<void>
  kill(signal: NodeJS.Signals): Promise<number | null>
}

export interface Start extends SpawnOptions {
  /** Another hub.js than the one beside this test, and what stands before the command. */
  readonly hub?: string
  readonly before?: readonly string[]
}

const running = new Set<ChildProcess>()

/** For after the tests of a file: one that failed leaves no process. */
export function killHubProcesses(): void {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

/** As `./hub` starts it. */
const YOUNG_GENERATION = '--max-semi-space-size=16'

/** A command of the hub as a process of its own, with nothing of this process's environment but where programs are; a first start fills little. */
export function hubProcess(words: readonly string[], environment: Environment, { hub = HUB, before = [], ...options }: Start = {}): HubProcess {
  const [command = process.execPath, ...rest] = [...before, process.execPath, YOUNG_GENERATION, hub, ...words]
  const env = { PATH: process.env.PATH ?? '', HUB_DEMONSTRATION: 'SMALL', ...environment }
  const child = spawn(command, rest, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  let ended = false
  const exit = new Promise<number | null>((settle) => child.once('close', settle)).then((code) => {
    ended = true
    running.delete(child)
    return code
  })
  return {
    child,
    exit,
    said: () => text,
    says: (pattern) =>
      eventually(async () => {
        if (!pattern.test(text) && ended) throw new Error(`hub ${words.join(' ')} ended: ${text}`)
        return pattern.test(text)
      }).catch((error: Error) => {
        throw new Error(`hub ${words.join(' ')}: ${error.message}: ${text}`)
      }),
    kill: (signal) => {
      child.kill(signal)
      return exit
    },
  }
}

/** Polls until it is so. */
export async function eventually(isSo: () => Promise<boolean>, withinMs = 120_000): Promise<void> {
  const until = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`not so within ${withinMs} ms`)
    await pause(20)
  }
}

/** Seconds of CPU that a process has used: what a start costs, whoever else is busy on the machine. */
export const cpuSeconds = async (pid: number | undefined): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
