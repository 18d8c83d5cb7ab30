import { randomUUID } from 'node:crypto'
import type { Answer, TestHub } from '../support/hub.js'

export type Row = Readonly<Record<string, unknown>>

export interface Acted extends Row {
  readonly __typename: string
  readonly id: string
  readonly version: number
}

export interface Listed<Node> {
  readonly totalCount: number
  readonly nodes: readonly Node[]
}

const fieldOf = (document: string, { body, text }: Answer): unknown => {
  if (body.errors || !body.data) throw new Error(`${document}: ${text}`)
  return body.data[document]
}

/** A mutation by its registered document: its record or its refusal, whichever came. */
export async function tried(hub: TestHub, identity: string, mutation: string, input: Row): Promise<Acted> {
  const answer = await hub.ask(identity, { document: mutation, variables: { input: { idempotencyKey: randomUUID(), ...input } } })
  return fieldOf(mutation, answer) as Acted
}

function mustBeDone(mutation: string, acted: Acted): Acted {
  if (acted.__typename === 'Refusal') throw new Error(`${mutation}: ${JSON.stringify(acted)}`)
  return acted
}

/** A mutation that must be done. */
export async function done(hub: TestHub, identity: string, mutation: string, input: Row): Promise<Acted> {
  return mustBeDone(mutation, await tried(hub, identity, mutation, input))
}

/** A mutation about what another agency recorded a moment ago: not found until its own copy of it has come. */
export async function doneOnceKnown(hub: TestHub, identity: string, mutation: string, input: Row): Promise<Acted> {
  const acted = await until(
    () => tried(hub, identity, mutation, input),
    ({ code }) => code !== 'NOT_FOUND',
  )
  return mustBeDone(mutation, acted)
}

/** A list by its registered document, which carries the list's name. */
export async function listed<Node = Row>(hub: TestHub, identity: string, list: string, variables: Row = {}): Promise<Listed<Node>> {
  return fieldOf(list, await hub.ask(identity, { document: list, variables })) as Listed<Node>
}

/** What a registered document answers as a whole. */
export async function answered<Data = Record<string, never>>(hub: TestHub, identity: string, document: string, variables: Row = {}): Promise<Data> {
  const { body, text } = await hub.ask(identity, { document, variables })
  if (body.errors || !body.data) throw new Error(`${document}: ${text}`)
  return body.data as Data
}

/** Asks until the answer is good: what one agency wrote reaches the others within moments. Gives the last answer either way. */
export async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean, withinMs = 20_000): Promise<T> {
  for (const deadline = Date.now() + withinMs; ; ) {
    const answer = await ask()
    if (good(answer) || Date.now() > deadline) return answer
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
