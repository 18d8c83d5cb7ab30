import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { type FileForm, PERMIT_COLUMNS, syntheticPermits } from '../support/synthetic-register.js'
import { temporaryFolder, writeCsv } from './support.js'

const folder = temporaryFolder()
/** The young generation grows to fill a big machine's memory unless it is told not to; `./hub import` tells it the same. */
const YOUNG_GENERATION = '--max-semi-space-size=8'
const script = join(dirname(fileURLToPath(import.meta.url)), 'measure-import.js')

describe('100,000 rows, one in three dirty', () => {
  // UTF-8 of this size goes all the way into PostgreSQL, in import-hundred-thousand.test.ts.
  it.each<FileForm>(['GB18030'])('in %s take at most 30 s of CPU and 250 MB, which leaves 50 MB to what stores them', async (form) => {
    const path = folder.path(`${form}.csv`)
    await writeCsv(path, PERMIT_COLUMNS, syntheticPermits(100_000, 3), form)
    const { stdout } = await promisify(execFile)(process.execPath, [YOUNG_GENERATION, script, path])
    const measured = JSON.parse(stdout) as { rows: number; seconds: number; cpuSeconds: number; megabytes: number }
    console.info(`${form}: ${measured.seconds.toFixed(1)} s, ${measured.cpuSeconds.toFixed(1)} s of CPU, ${measured.megabytes.toFixed(0)} MB`)
    expect(measured.rows).toBe(100_000)
    expect(measured.cpuSeconds).toBeLessThan(30)
    expect(measured.megabytes).toBeLessThan(250)
  })
})
