import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/hub.js'
import { type Environment, type HubProcess, hubProcess, type Start } from '../topology/hub-process.js'

export const freshFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), name))

export interface StartedHub extends HubProcess {
  readonly url: string
}

/** `hub start`, and until it says that it is ready. */
export async function startedHub(dataDir: string, words: readonly string[] = [], more: Environment = {}, options: Start = {}): Promise<StartedHub> {
  const port = await freePort()
  const started = hubProcess(['start', ...words], { HUB_DATA_DIR: dataDir, HUB_PORT: String(port), ...more }, options)
  await started.says(/Ctrl-C stops everything/)
  return { ...started, url: `http://127.0.0.1:${port}` }
}

/** A command that is expected to end by itself, and soon. */
export async function endedHub(
  words: readonly string[],
  environment: Environment,
  options: Start = {},
): Promise<{ code: number | null; said: string; tookMs: number }> {
  const began = performance.now()
  const running = hubProcess(words, environment, options)
  const code = await running.exit
  return { code, said: running.said(), tookMs: performance.now() - began }
}

/** Two lines, Chinese then English, and not a word more: no stack, no library's own message. */
export const SENTENCES = /^[^\n]*[一-鿿][^\n]*\n[A-Z][^\n一-鿿]*\n$/
