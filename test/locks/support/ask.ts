import type { Answer, Question, TestHub } from '../../support/hub.js'

const TRIES = 5

/** As a client should: an outage that says it may be tried again is tried again. On a busy machine a pool is exhausted now and then. */
export async function askAgain(hub: TestHub, identity: string | null, question: Question): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await hub.ask(identity, question)
    if (answer.body.errors?.[0]?.extensions?.retryable !== true || tried === TRIES) return answer
  }
}
