import type { SubgraphError } from '../../platform/graph/transport.js'
import type { FetchOutcome } from './fetch.js'
import { type ClientPath, locate, type Target } from './locate.js'
import type { Asker, Part } from './questions.js'
import { reportError, reportLoss } from './report.js'
import type { Run } from './running.js'
import type { EntityBatch, Step } from './steps.js'

type EntityStep = Extract<Step, { kind: 'entities' }>

/** The client's paths of a batch's entities in one request, by the index of their representation there. */
type Places = ReadonlyMap<number, readonly ClientPath[]>

/** Puts what went wrong in one request where the client finds the entities that it is about. */
export function explain({ fetch }: EntityStep, chunk: readonly Part[], { response, outage }: FetchOutcome, run: Run): void {
  const places = new Map<EntityBatch, Places>()
  for (const part of chunk) for (const asker of part.question.askers) places.set(asker.batch, placesOf(asker, part, run))
  const lose = (lost: Parameters<typeof reportLoss>[0]) => {
    for (const [batch, at] of places) reportLoss(lost, [...at.values()].flat(), batch.fills, fetch, run.report)
  }
  if (outage !== undefined) lose({ outage })
  for (const error of response?.errors ?? []) {
    const hit = entitiesOf(error, places)
    if (!hit) lose({ error })
    for (const place of hit ?? []) {
      reportError(error, [...place, ...(error.path ?? []).slice(2)], fetch, run.report)
      if (cameNull(error, response?.data)) run.report.explained.push(place)
    }
  }
}

/** The error rose to the entity itself: it explains whatever the client misses of it. */
function cameNull({ path: [key, index] = [] }: SubgraphError, data: Record<string, unknown> | null | undefined): boolean {
  const answers = data?.[String(key)]
  return !Array.isArray(answers) || (answers[Number(index)] ?? null) === null
}

/** The entities that an error at `_entities, 3, …` speaks of. */
function entitiesOf({ path }: SubgraphError, places: ReadonlyMap<EntityBatch, Places>): readonly ClientPath[] | undefined {
  const [key, index] = path ?? []
  if (typeof index !== 'number') return undefined
  for (const [batch, at] of places) if (batch.key === key) return at.get(index)
  return undefined
}

function placesOf({ batch, targets, answers }: Asker, { from, to }: Part, run: Run): Places {
  const [found, paths]: [Target[], ClientPath[]] = [[], []]
  for (const path of batch.paths) locate(run.data, path, found, paths)
  const places = new Map<number, ClientPath[]>()
  let position = 0
  found.forEach((target, index) => {
    if (targets[position] !== target) return
    const answer = answers[position++] ?? -1
    if (answer < from || answer >= to) return
    places.set(answer - from, [...(places.get(answer - from) ?? []), paths[index] ?? []])
  })
  return places
}
