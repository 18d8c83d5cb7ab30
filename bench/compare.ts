import type { Candidate } from './fleet.js'
import { openClient, requestBytes } from './load/client.js'
import { type Asker, bodyFor } from './workloads/asker.js'
import type { Workload } from './workloads/workload.js'

/** Lists keep their order, objects are sorted by name: what is left must be the same, byte by byte. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** The first place where two texts part, with what stands around it. */
function difference(left: string, right: string): string {
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 120)
  return `${around(left)}\n  ≠\n${around(right)}`
}

const SAMPLE = 12

/** What each actor asks in the comparison: own ids, another actor's, and one that nobody has. */
const sampleOf = (asker: Asker, other: Asker | undefined): readonly string[] => [
  ...asker.ids.slice(0, SAMPLE),
  ...(other?.ids.slice(0, 3) ?? []),
  '00000000-0000-4000-8000-000000000000',
]

/** All candidates give the same answers to the same actors, or the bench ends here with the difference. Returns how many were compared. */
export async function compareAnswers(workload: Workload, askers: readonly Asker[], candidates: readonly Candidate[]): Promise<number> {
  const clients = await Promise.all(candidates.map(async (candidate) => ({ candidate, client: await openClient(candidate.port) })))
  let compared = 0
  try {
    for (const [n, asker] of askers.entries()) {
      for (const id of sampleOf(asker, askers[(n + 1) % askers.length])) {
        const answers: { name: string; text: string }[] = []
        for (const { candidate, client } of clients) {
          const body = await client.ask(requestBytes({ port: candidate.port, token: asker.token, body: bodyFor(workload, candidate.registered, id) }))
          answers.push({ name: candidate.name, text: JSON.stringify(sorted(JSON.parse(body.toString()))) })
        }
        const [first] = answers
        const odd = answers.find(({ text }) => text !== first?.text)
        if (first && odd) {
          throw new Error(`${workload.name}: ${first.name} and ${odd.name} answer ${asker.name} differently about ${id}:\n${difference(first.text, odd.text)}`)
        }
        compared += 1
      }
    }
    return compared
  } finally {
    for (const { client } of clients) client.close()
  }
}
