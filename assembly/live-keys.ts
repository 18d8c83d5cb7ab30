import type { VerificationKeys } from '../platform/signing/keys.js'
import { keysOf } from './keys.js'

const REFRESH_MS = 1000

export interface LiveKeys {
  readonly of: (name: string) => () => VerificationKeys
  stop(): void
}

/** The public keys of the hub's other parts as they lie in the folder of keys, looked at every second: parts start in any order and replace their keys. */
export function liveKeys(dataDir: string, names: readonly string[], keysDir: string | null = null): LiveKeys {
  const known = new Map<string, VerificationKeys>()
  const refresh = async (): Promise<void> => {
    for (const name of names) {
      // A key file that is being written is read again a second later.
      const keys = await keysOf(dataDir, name, keysDir).catch(() => null)
      if (keys) known.set(name, keys)
    }
  }
  void refresh()
  const timer = setInterval(() => void refresh(), REFRESH_MS)
  timer.unref()
  return { of: (name) => () => known.get(name) ?? new Map(), stop: () => clearInterval(timer) }
}
