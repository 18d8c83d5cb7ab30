import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10

interface Stat {
  readonly parent: number
  readonly own: number
  readonly reaped: number
}

/** Fields of /proc/PID/stat behind the name, which may hold spaces: 4 ppid, 14 utime, 15 stime, 16 cutime, 17 cstime. */
function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (field: number): number => fields[field - 3] ?? 0
    return { parent: at(4), own: (at(14) + at(15)) * TICK_MS, reaped: (at(16) + at(17)) * TICK_MS }
  } catch {
    return null
  }
}

export const processMs = (pid: number): number => statOf(pid)?.own ?? 0

/** The process that a PostgreSQL backend came from. */
export const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0

/** PostgreSQL altogether: its first process, what still runs below it, and what has ended. */
export function familyMs(first: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === first)
  const head = statOf(first)
  return (head ? head.own + head.reaped : 0) + children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0)
}
