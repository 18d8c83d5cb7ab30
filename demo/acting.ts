import type { Actor, Agency } from '../kernel/actor.js'
import type { RequestContext } from '../kernel/request.js'
import { type Action, type ActionInput, isRefused } from '../platform/action/action.js'
import { type BulkAction, batches, runBulk } from '../platform/action/bulk.js'
import { runAction } from '../platform/action/run.js'
import type { SubgraphName } from '../platform/database/roles.js'
import type { SubgraphRuntime } from '../platform/graph/runtime.js'
import { idOf } from './random.js'

export type Runtimes = ReadonlyMap<SubgraphName, SubgraphRuntime>

/** The clerk of an agency in a unit, who fills what that agency owns: nobody writes another's slice, not even here. */
export const clerk = (agency: Agency, unit: string): Actor =>
  Object.freeze({
    kind: agency === 'MECHANISM_OFFICE' ? 'OFFICE' : 'AGENCY',
    person: idOf(`filler ${agency} ${unit}`),
    membership: idOf(`filling membership ${agency} ${unit}`),
    client: 'demonstration',
    role: 'CLERK',
    post: '演示数据填报员',
    agency,
    unit,
    institution: null,
    enterprise: null,
  })

/** A bank's clerk, who says what only that bank may say. */
export const banker = (institution: string): Actor =>
  Object.freeze({
    kind: 'BANK',
    person: idOf(`banker ${institution}`),
    membership: idOf(`bank membership ${institution}`),
    client: 'demonstration',
    role: 'CLERK',
    post: '客户经理',
    agency: 'BANK',
    unit: null,
    institution,
    enterprise: null,
  })

export const requestOf = (actor: Actor): RequestContext => ({
  actor,
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: 'demonstration',
  deadline: Date.now() + 60_000,
})

export const runtimeOf = (runtimes: Runtimes, name: SubgraphName): SubgraphRuntime => {
  const runtime = runtimes.get(name)
  if (!runtime) throw new Error(`the demonstration needs the ${name} subgraph`)
  return runtime
}

export async function insert<Row>(runtime: SubgraphRuntime, actor: Actor, bulk: BulkAction<Row, unknown>, rows: readonly Row[]): Promise<void> {
  for (const batch of batches(rows)) {
    const outcome = await runBulk(runtime, requestOf(actor), bulk, batch)
    if (isRefused(outcome)) throw new Error(`${bulk.coordinate}: ${outcome.refused.code}`)
  }
}

export const catchUp = (runtimes: Runtimes): Promise<unknown> => Promise.all([...runtimes.values()].map((runtime) => runtime.inbox.catchUp()))

/** Runs one action as its actor; whatever refuses it is a mistake of the demonstration. */
export async function act<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  runtime: SubgraphRuntime,
  actor: Actor,
  action: Action<Input, Asked, Locked, Answer>,
  input: Input,
): Promise<Answer> {
  const outcome = await runAction(runtime, requestOf(actor), action, input)
  if (isRefused(outcome)) throw new Error(`${action.name}: ${outcome.refused.code} ${JSON.stringify(outcome.refused.parameters)}`)
  return outcome.answer
}
