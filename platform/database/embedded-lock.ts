import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { codeOf } from './start-error.js'

/** PostgreSQL's own note of who serves a data directory (postmaster.pid). */
export interface ServerLock {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

export function readLock(data: string): ServerLock | null {
  try {
    const lines = readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null
  } catch {
    return null
  }
}

/**
 * Whether any process of a server, living or left over from a killed one, still works in the data directory: all of them
 * have it as their current folder. Ids of processes say nothing: containers use the same few again and again.
 */
export function inUse(data: string): boolean {
  if (process.platform !== 'linux') return isAlive(readLock(data)?.pid)
  const folder = realpathSync(data)
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && currentFolder(name) === folder)
}

/** Whether the process still works in the data directory; one that has ended but was not yet waited for does not. */
export const worksIn = (data: string, pid: number): boolean => (process.platform === 'linux' ? currentFolder(String(pid)) === realpathSync(data) : isAlive(pid))

function currentFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** PostgreSQL would refuse to start because another program now has the id in its notes. Only called when nothing is in use. */
export function dropRecycledLock(data: string): void {
  if (!isAlive(readLock(data)?.pid)) return
  for (const name of readdirSync(data)) if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')) rmSync(`${data}/${name}`, { force: true })
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
