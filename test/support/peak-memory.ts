import { readFileSync } from 'node:fs'

/**
 * The most that this process held, in MB. Not `maxRSS` of its resource usage: Linux counts there what the process that started it held
 * at that moment, which is a test runner of hundreds of megabytes.
 */
export function peakMegabytes(): number {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  if (!peak) throw new Error('the kernel does not say what this process held at most')
  return Number(peak[1]) / 1024
}
