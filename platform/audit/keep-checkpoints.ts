import type { Head } from './chain.js'
import { type CheckpointWriter, writeCheckpoint } from './checkpoint.js'

export interface CheckpointKeeper {
  /** Writes what has moved since and ends. */
  stop(): Promise<void>
}

/** Signs the heads every so often; one that fails is reported and made up for by the next. */
export function keepCheckpoints(writer: CheckpointWriter, everyMs: number, onError: (error: unknown) => void): CheckpointKeeper {
  let known: readonly Head[] = []
  let running: Promise<void> = Promise.resolve()
  const write = (): Promise<void> => {
    running = running
      .then(() => writeCheckpoint(writer, known))
      .then((heads) => {
        known = heads
      })
      .catch(onError)
    return running
  }
  const timer = setInterval(write, everyMs)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      return write()
    },
  }
}
