import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answered, askGateway } from '../topology/ask.js'

export interface Write {
  readonly document: 'depositPresaleFunds' | 'withdrawPresaleFunds'
  readonly input: Readonly<Record<string, unknown>> & { readonly idempotencyKey: string }
}

/** What the client was told: the data of the answer, as text. */
export interface Acknowledged extends Write {
  readonly answer: string
  readonly outcome: string
}

/** Deposits, and every fifth time a withdrawal, whose rules ask the gateway from inside the subgraph. */
export function writesTo(accounts: readonly string[], count: number): Write[] {
  return Array.from({ length: count }, (_, n) => {
    const input = { idempotencyKey: randomUUID(), accountId: accounts[n % accounts.length], amount: `${randomInt(100, 999)}.${randomInt(10, 99)}` }
    if (n % 5 !== 4) return { document: 'depositPresaleFunds', input }
    return { document: 'withdrawPresaleFunds', input: { ...input, amount: '1.00', use: 'CONSTRUCTION', payee: '示例建筑公司', constructionAssured: true } }
  })
}

const outcomeOf = ({ data }: Answered, { document }: Write): string | null => {
  const result = data?.[document] as { __typename?: string; code?: string } | null | undefined
  return result?.__typename === 'Refusal' ? (result.code ?? null) : (result?.__typename ?? null)
}

const GIVE_UP_MS = 40_000

/** As a client should: whatever is not an answer is asked again with the same key. */
export async function acknowledge(url: string, token: string, write: Write): Promise<Acknowledged> {
  const until = performance.now() + GIVE_UP_MS
  for (;;) {
    const answered = await askGateway(url, token, write.document, { input: write.input }).catch((error: unknown) => String(error))
    const outcome = typeof answered === 'string' ? null : outcomeOf(answered, write)
    if (outcome !== null && typeof answered !== 'string') return { ...write, outcome, answer: JSON.stringify(answered.data) }
    if (performance.now() > until) throw new Error(`never acknowledged: ${typeof answered === 'string' ? answered : answered.text}`)
    await pause(50)
  }
}

/** Eight clients at work; `at` runs beside them when so many writes have been acknowledged. */
export async function writeAll(
  url: string,
  token: string,
  writes: readonly Write[],
  at: ReadonlyMap<number, () => Promise<void>> = new Map(),
): Promise<readonly Acknowledged[]> {
  const waiting = [...writes]
  const done: Acknowledged[] = []
  const events: Promise<void>[] = []
  const client = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      done.push(await acknowledge(url, token, next))
      const event = at.get(done.length)
      if (event) events.push(pause(randomInt(0, 50)).then(event))
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
  await Promise.all(events)
  return done
}
