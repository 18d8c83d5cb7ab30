import { explain } from './explain.js'
import { send } from './fetch.js'
import { copy, merge } from './merge.js'
import { ownVariables } from './own-variables.js'
import { type Asker, chunksOf, type Part, questionsOf } from './questions.js'
import { applyRewrites, isRecord } from './rewrites.js'
import type { Run } from './running.js'
import type { Step } from './steps.js'

type EntityStep = Extract<Step, { kind: 'entities' }>

/** Asks one subgraph about entities that others named; nobody to ask about, no request. */
export async function runEntities(step: EntityStep, run: Run): Promise<void> {
  const chunks = chunksOf(questionsOf(step.batches, run), run.representationsPerFetch)
  if (chunks.length === 1 && chunks[0]) return runChunk(step, chunks[0], run)
  await Promise.all(chunks.map((chunk) => runChunk(step, chunk, run)))
}

async function runChunk(step: EntityStep, chunk: readonly Part[], run: Run): Promise<void> {
  const variables = ownVariables(step.fetch, run.variables)
  for (const { variable } of step.batches) variables[variable] = []
  for (const { question, from, to } of chunk) {
    const whole = to - from === question.representations.length
    variables[question.variable] = whole ? question.representations : question.representations.slice(from, to)
  }
  const outcome = await send(step.fetch, variables, run.context, run.fetching)
  const data = outcome.response?.data
  if (data) for (const part of chunk) for (const asker of part.question.askers) handOut(data[asker.batch.key], asker, part, run)
  if (outcome.outage !== undefined || outcome.response.errors !== undefined) explain(step, chunk, outcome, run)
}

/** Gives each entity its answer; the first takes it as it is, later ones their own copy where a later step fills it further. */
function handOut(answers: unknown, { batch, targets, answers: indexes }: Asker, { from, to }: Part, run: Run): void {
  if (!Array.isArray(answers)) return
  applyRewrites(answers, batch.output)
  const taken = batch.copies && targets.length > answers.length ? new Set<number>() : undefined
  for (let position = 0; position < targets.length; position++) {
    const [index, target] = [indexes[position] ?? -1, targets[position]]
    if (index < from || index >= to || !target) continue
    const answer: unknown = answers[index - from]
    if (!isRecord(answer)) continue
    merge(target, taken?.has(index) ? copy(answer) : answer, run.supergraph.isObject)
    taken?.add(index)
  }
}
