import type { Actor } from '../../kernel/actor.js'
import type { Refusal } from '../../kernel/refusal.js'
import type { Em } from '../database/orm.js'
import type { OutboxEvent } from '../outbox/append.js'

/** A rule of an action: the first one that refuses wins, in the order of the list. */
export type Rule<Facts> = (facts: Facts) => Refusal | null

/** Runs a registered internal document at the gateway with the hub's own identity: a verdict never depends on who looks. `asOf`: what the hub knew then. */
export type Ask = <Answer>(document: string, variables: Readonly<Record<string, unknown>>, asOf?: string | null) => Promise<Answer>

/** What every mutation's input carries. */
export interface ActionInput {
  readonly idempotencyKey: string
}

export interface Facts<Input, Asked, Locked> {
  readonly input: Input
  readonly asked: Asked
  readonly locked: Locked
  readonly actor: Actor
  /** The legal date in Asia/Shanghai: the database's, read in the transaction. */
  readonly today: string
}

/** What an action did, as plain data: the answer is stored and given again for the same key. */
export interface Recorded<Answer> {
  readonly answer: Answer
  /** The unit whose audit chain takes the row. */
  readonly unitId: string | null
  /** Whom the change is about: ids of projects, scopes, records. */
  readonly subjects: readonly string[]
  readonly events: readonly OutboxEvent[]
  /** What the audit row keeps besides, such as the hash of a file. */
  readonly evidence?: Readonly<Record<string, string>>
}

/**
 * One kind of write, read as the table of its steps: authorize → ask → lock → rules → record (design §5).
 * Authorizing, answering a known key, audit, outbox and the stored answer are the runner's.
 */
export interface Action<Input extends ActionInput, Asked, Locked, Answer> {
  /** The mutation's name; its row in authorization.csv says who may call it. */
  readonly name: string
  /** Other agencies' facts, before any lock: asking inside one would deadlock the pool. */
  readonly ask: (ask: Ask, input: Input) => Promise<Asked>
  /** Loads and locks rows in a fixed order; a refusal when what is named is not there for this actor. */
  readonly lock: (em: Em, input: Input, actor: Actor) => Promise<Locked | Refused>
  readonly rules: readonly Rule<Facts<Input, Asked, Locked>>[]
  readonly record: (em: Em, facts: Facts<Input, Asked, Locked>) => Promise<Recorded<Answer> | Refused>
  /** What is kept though the change was refused and rolled back: a collision of numbers becomes a finding (T13). */
  readonly noteRefusal?: (em: Em, input: Input, actor: Actor, refusal: Refusal) => Promise<void>
}

/** A refusal on its way out of a step; distinct from every row. */
export interface Refused {
  readonly refused: Refusal
}

export const refused = (refusal: Refusal): Refused => ({ refused: refusal })

export const isRefused = (value: object): value is Refused => 'refused' in value

export type Outcome<Answer> = { readonly answer: Answer } | Refused

export const asksNobody = async (): Promise<null> => null

export const locksNothing = async (): Promise<Record<string, never>> => ({})

export const action = <Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  definition: Action<Input, Asked, Locked, Answer>,
): Action<Input, Asked, Locked, Answer> => Object.freeze(definition)
