import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** The port of the last start, when it is still free; otherwise any free one, remembered for the next start. */
export async function choosePort(folder: string): Promise<number> {
  const file = `${folder}/postgres.port`
  const kept = rememberedPort(file)
  if (kept !== 0 && (await freePort(kept)) === kept) return kept
  const port = await freePort(0)
  if (port === 0) throw new Error('no free port on 127.0.0.1')
  writeFileSync(file, `${port}\n`)
  return port
}

function rememberedPort(file: string): number {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0
  } catch {
    return 0
  }
}

/** The port asked for, or any when asked for 0; 0 when it is taken. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(0))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
