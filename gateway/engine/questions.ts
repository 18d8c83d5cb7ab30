import { locate, type Target } from './locate.js'
import { identityOf, type Representation, represent } from './requires.js'
import type { Run } from './running.js'
import type { EntityBatch } from './steps.js'

/** The entities of one batch, and which representation speaks for each of them. */
export interface Asker {
  readonly batch: EntityBatch
  readonly targets: readonly Target[]
  readonly answers: readonly number[]
}

/** What one variable of a fetch asks about, each entity once. */
export interface Question {
  readonly variable: string
  readonly representations: readonly Representation[]
  readonly askers: readonly Asker[]
}

interface Growing extends Question {
  readonly representations: Representation[]
  readonly askers: Asker[]
  readonly known: Map<string, number>
}

export function questionsOf(batches: readonly EntityBatch[], run: Run): readonly Question[] {
  const questions: Growing[] = []
  for (const batch of batches) {
    const known = questions.find(({ variable }) => variable === batch.variable)
    const question: Growing = known ?? { variable: batch.variable, representations: [], askers: [], known: new Map() }
    if (!known) questions.push(question)
    question.askers.push(ask(batch, question, run))
  }
  return questions
}

function ask(batch: EntityBatch, { representations, known }: Growing, run: Run): Asker {
  const found: Target[] = []
  for (const path of batch.paths) locate(run.data, path, found)
  const [targets, answers]: [Target[], number[]] = [[], []]
  for (const target of found) {
    const representation = represent(batch.requirement, target, run.supergraph)
    if (!representation) continue
    const identity = identityOf(batch.requirement, representation)
    let index = known.get(identity)
    if (index === undefined) {
      index = representations.length
      known.set(identity, index)
      representations.push(representation)
    }
    targets.push(target)
    answers.push(index)
  }
  return { batch, targets, answers }
}

/** The part of a question that one request carries: its representations from (inclusive) to (exclusive). */
export interface Part {
  readonly question: Question
  readonly from: number
  readonly to: number
}

/** Cuts the questions into requests that no subgraph refuses for their size. */
export function chunksOf(questions: readonly Question[], limit: number): readonly (readonly Part[])[] {
  const chunks: Part[][] = []
  let room = 0
  for (const question of questions) {
    const total = question.representations.length
    for (let from = 0; from < total; ) {
      if (room === 0) {
        chunks.push([])
        room = limit
      }
      const to = Math.min(from + room, total)
      chunks.at(-1)?.push({ question, from, to })
      room -= to - from
      from = to
    }
  }
  return chunks
}
