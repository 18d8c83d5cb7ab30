import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../gateway/http/log.js'
import { StartError } from '../platform/database/start-error.js'

const PATIENCE_MS = 60_000
const PAUSE_MS = 200

/** Parts start in any order: the gateway lets nobody in before the issuer has said which tokens are revoked, and asks until it does. */
export async function waitForIssuer<T>(url: string, log: Log, ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS
  for (let told = false; ; told = true) {
    try {
      return await ask()
    } catch (error) {
      if (performance.now() > until) throw silent(url)
      if (!told) log.warn({ err: error, url }, 'waiting for the issuer')
      await pause(PAUSE_MS)
    }
  }
}

const silent = (url: string): StartError =>
  new StartError(
    'ISSUER_UNREACHABLE',
    `身份签发 ${url} 没有应答。请先启动 ./hub issuer，并核对 HUB_ISSUER_URL。`,
    `The issuer ${url} does not answer. Start ./hub issuer and check HUB_ISSUER_URL.`,
  )
