import { randomInt } from 'node:crypto'
import { isLost } from '../database/pool-unavailable.js'
import { codeOf } from '../database/start-error.js'

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const ATTEMPTS = 5

/** A lost connection leaves open whether the commit happened: the idempotency key is claimed inside the work, so that it is safe to ask again. */
const mayTryAgain = (error: unknown): boolean => codeOf(error) === SERIALIZATION_FAILURE || codeOf(error) === DEADLOCK || isLost(error)

/** Two writers that met head-on, or a connection that was killed: the work was rolled back whole and tries again, after a short random wait. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !mayTryAgain(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, randomInt(5, 20 * attempt)))
    }
  }
}
