import { randomUUID } from 'node:crypto'
import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import pg from 'pg'
import type { Audience } from '../../gateway/access/audience.js'
import { registerDocument } from '../../gateway/documents/database-store.js'
import { SUBGRAPHS } from '../../platform/database/roles.js'
import { administer } from '../support/database.js'
import type { Answer, TestHub } from '../support/hub.js'

/** [T22] What no answer may show of the hub's inside. */
export const LEAK = /node_modules|at .+:\d+:\d+|constraint|SELECT|\b10(\.\d+){3}\b/

export interface Problem {
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly remedy: string
  readonly field: string | null
}

/** The refusal in an answer, whether it came as data or as an error; null when the answer is none. */
export function problemOf({ body }: Answer): Problem | null {
  const [error] = body.errors ?? []
  if (error) return (error.extensions?.problem ?? { code: String(error.extensions?.code), title: '', detail: '', remedy: '', field: null }) as Problem
  const [data] = Object.values(body.data ?? {}) as ({ __typename?: string } | null)[]
  return data?.__typename === 'Refusal' ? (data as unknown as Problem) : null
}

/** A mutation through its registered document, under a key of its own. */
export const mutate = (hub: TestHub, identity: string, document: string, input: object, headers: Record<string, string> = {}): Promise<Answer> =>
  hub.ask(identity, { document, variables: { input: { idempotencyKey: randomUUID(), ...input } }, headers })

export const dataOf = <T>({ body }: Answer): T => Object.values(body.data ?? {})[0] as T

/** What moves by itself (positions of inboxes and of the feed of changes) and what keeps who asked (read log) is no change of the facts. */
const BESIDE = "('inbox', 'outbox_consumer', 'change_source', 'change_mark', 'read_log')"

/** The slices whose changes the feed has not collected yet: under load its turn may come later than any moment that one waits. */
const UNCOLLECTED = SUBGRAPHS.map(
  (name) =>
    `select '${name}' as slice where coalesce((select max(seq) from ${name}.fact_change), 0) > coalesce((select position from coordination.change_source where slice = '${name}'), 0)`,
).join(' union all ')

async function uncollected(adminUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query<{ slice: string }>(UNCOLLECTED)).rows.map(({ slice }) => `feed of ${slice}`)
  } finally {
    await client.end()
  }
}

/** Every table of every part with its rows and the latest transaction that wrote one: two equal pictures mean that nothing was written. */
export async function picture(adminUrl: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and table_name not in ${BESIDE} order by 1`,
    )
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*) || ':' || coalesce(max(xmin::text::bigint), 0) as rows from ${name}`)
    const { rows } = await client.query<{ name: string; rows: string }>(counts.join(' union all '))
    return new Map(rows.map(({ name, rows: sum }) => [name, sum]))
  } finally {
    await client.end()
  }
}

/** A picture of the hub at rest: the same twice, with a moment between in which whatever runs beside it would have moved. */
export async function quietPicture(adminUrl: string): Promise<ReadonlyMap<string, string>> {
  for (const deadline = Date.now() + 20_000; ; ) {
    const first = await picture(adminUrl)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const second = await picture(adminUrl)
    const moved = [...changed(first, second), ...(await uncollected(adminUrl))]
    if (moved.length === 0) return second
    if (Date.now() > deadline) throw new Error(`not at rest: ${moved.join(', ')}`)
  }
}

/** The tables that two pictures differ in. */
export const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name)

const SAMPLES: Readonly<Record<string, unknown>> = {
  String: 'x',
  Int: 1,
  Boolean: true,
  Money: '1.00',
  Date: '2026-01-01',
  Decimal: '1.00',
  YearMonth: '2026-01',
}

/** A value that fits a type in form; what it names need not exist. */
export function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return [sampleOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, sampleOf(field.type)]))
  return SAMPLES[type.name] ?? randomUUID()
}

/** Every scalar of an input with its path, lists by their first item. */
export function* leavesOf(type: GraphQLInputType, path: readonly (string | number)[] = []): Generator<readonly [string, readonly (string | number)[]]> {
  if (isNonNullType(type)) yield* leavesOf(type.ofType, path)
  else if (isListType(type)) yield* leavesOf(type.ofType, [...path, 0])
  else if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) yield* leavesOf(field.type, [...path, field.name])
  else yield [getNamedType(type).name, path]
}

/** A copy of an input with one value changed. */
export function withValue(input: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(input) ? [...input] : { ...(input as object) }
  const holder = copy as Record<string | number, unknown>
  holder[step] = withValue(holder[step], rest, value)
  return copy
}

/** Registers a document as the operator would, so that a bank or an agency can be seen trying it. */
export const register = (hub: TestHub, audience: Audience, text: string): Promise<unknown> =>
  administer(hub.database.adminUrl, (client) => registerDocument(client, { text, audience, by: 'test' }))

/** Asks until it fits or the time is over, and says after how many ms it did. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (found: T) => boolean,
  withinMs: number,
): Promise<{ readonly found: T; readonly after: number }> {
  const start = performance.now()
  for (;;) {
    const found = await ask()
    const after = performance.now() - start
    if (fits(found) || after > withinMs) return { found, after }
  }
}
