import { createHash } from 'node:crypto'
import { ForeignKeyConstraintViolationException, UniqueConstraintViolationException } from '@mikro-orm/core'
import { canonical } from '../../kernel/canonical.js'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import type { RequestContext } from '../../kernel/request.js'
import { can } from '../access/can.js'
import { appendAudit } from '../audit/append.js'
import { type Em, emFor } from '../database/orm.js'
import type { SubgraphRuntime } from '../graph/runtime.js'
import { businessDate } from '../history/business-date.js'
import { claimKey, findAnswer, storeAnswer } from '../idempotency/answers.js'
import { appendOutbox } from '../outbox/append.js'
import { type Action, type ActionInput, isRefused, type Outcome, type Recorded, type Refused, refused } from './action.js'
import { AS_OF_WRITE, DUPLICATE, FORBIDDEN, IDEMPOTENCY_CONFLICT } from './refusals.js'
import { withRetries } from './retry.js'

/** Rolls back to the savepoint: what was refused leaves nothing behind, but its audit row and stored answer stay. */
class RefusedInside extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

interface Attempt<Input extends ActionInput, Asked, Locked extends object, Answer extends object> {
  readonly runtime: SubgraphRuntime
  readonly request: RequestContext
  readonly action: Action<Input, Asked, Locked, Answer>
  readonly input: Input
  readonly hash: string
}

const hashOf = (action: string, input: object): string => createHash('sha256').update(canonical({ action, input })).digest('hex')

/** The database's own words become refusals where they mean something to the caller; anything else is an outage or a bug. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedInside) return error.refusal
  if (error instanceof UniqueConstraintViolationException) return refuse(DUPLICATE)
  if (error instanceof ForeignKeyConstraintViolationException) return refuse(DUPLICATE)
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === '42501' ? refuse(FORBIDDEN) : null
}

type Attempted<Input extends ActionInput, Asked, Locked extends object, Answer extends object> = Pick<
  Attempt<Input, Asked, Locked, Answer>,
  'request' | 'action' | 'input'
>

async function lockRulesRecord<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  em: Em,
  { action, input, request }: Attempted<Input, Asked, Locked, Answer>,
  asked: Asked,
): Promise<Recorded<Answer>> {
  const give = <T extends object>(value: T | Refused): T => {
    if (isRefused(value)) throw new RefusedInside(value.refused)
    return value
  }
  const locked = give<Locked>(await action.lock(em, input, request.actor))
  const facts = { input, asked, locked, actor: request.actor, today: await businessDate(em) }
  for (const rule of action.rules) {
    const refusal = rule(facts)
    if (refusal) throw new RefusedInside(refusal)
  }
  const recorded = give<Recorded<Answer>>(await action.record(em, facts))
  await em.flush()
  return recorded
}

/**
 * One action inside a transaction that is open: what is refused leaves nothing behind but what the action notes of it. Rights to the
 * mutation, audit and outbox are the caller's.
 */
export async function attempt<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  tx: Em,
  attempted: Attempted<Input, Asked, Locked, Answer>,
  asked: Asked,
): Promise<Recorded<Answer> | Refused> {
  try {
    return await tx.transactional((savepoint) => lockRulesRecord(savepoint as Em, attempted, asked))
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    await attempted.action.noteRefusal?.(tx, attempted.input, attempted.request.actor, refusal)
    return refused(refusal)
  }
}

/** Claim the key, do the work inside a savepoint, and keep what must be kept either way. */
async function inTransaction<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  tx: Em,
  asking: Attempt<Input, Asked, Locked, Answer>,
  asked: Asked,
): Promise<Outcome<Answer>> {
  const { runtime, request, action, input, hash } = asking
  const tenant = request.actor.membership
  await claimKey(tx, runtime.name, tenant, input.idempotencyKey)
  const known = await knownAnswer<Answer>(tx, asking)
  if (known) return known
  const tried = await attempt(tx, asking, asked)
  const done = isRefused(tried) ? null : tried
  const outcome: Outcome<Answer> = isRefused(tried) ? tried : { answer: tried.answer }
  await appendOutbox(tx, runtime.name, request.traceId, done?.events ?? [])
  await storeAnswer(tx, runtime.name, {
    tenant,
    key: input.idempotencyKey,
    action: action.name,
    hash,
    outcome: 'answer' in outcome ? 'DONE' : 'REFUSED',
    answer: canonical(outcome),
  })
  await appendAudit(tx, runtime.name, {
    unitId: done?.unitId ?? request.actor.unit,
    traceId: request.traceId,
    actor: request.actor,
    action: action.name,
    outcome: 'answer' in outcome ? 'DONE' : 'REFUSED',
    subjects: done?.subjects ?? [],
    body: {
      key: input.idempotencyKey,
      hash,
      ...('answer' in outcome ? {} : { refusal: { ...outcome.refused } }),
      ...(done?.evidence ? { evidence: done.evidence } : {}),
    },
  })
  return outcome
}

/** A key that was used before: the same body gets the same answer, another body a conflict. */
async function knownAnswer<Answer extends object>(
  em: Em,
  asking: { readonly runtime: SubgraphRuntime; readonly request: RequestContext; readonly input: ActionInput; readonly hash: string },
): Promise<Outcome<Answer> | null> {
  const known = await findAnswer(em, asking.runtime.name, asking.request.actor.membership, asking.input.idempotencyKey)
  if (!known) return null
  if (known.hash !== asking.hash) return refused(refuse(IDEMPOTENCY_CONFLICT, {}, 'idempotencyKey'))
  return JSON.parse(known.answer) as Outcome<Answer>
}

async function auditForbidden(em: Em, runtime: SubgraphRuntime, request: RequestContext, action: string): Promise<void> {
  await em.transactional((tx) =>
    appendAudit(tx as Em, runtime.name, {
      unitId: request.actor.unit,
      traceId: request.traceId,
      actor: request.actor,
      action,
      outcome: 'REFUSED',
      subjects: [],
      body: { refusal: { code: FORBIDDEN.code } },
    }),
  )
}

/** authorize → known answer → ask (no transaction open) → lock → rules → record, with audit, outbox and stored answer in one transaction. */
export async function runAction<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  runtime: SubgraphRuntime,
  request: RequestContext,
  action: Action<Input, Asked, Locked, Answer>,
  input: Input,
): Promise<Outcome<Answer>> {
  if (request.asOf !== null) return refused(refuse(AS_OF_WRITE))
  const em = emFor(runtime.orm, runtime.contextFor(request))
  if (can(request.actor, `Mutation.${action.name}`, runtime.matrix) !== 'allow') {
    await auditForbidden(em, runtime, request, action.name)
    return refused(refuse(FORBIDDEN))
  }
  const asking = { runtime, request, action, input, hash: hashOf(action.name, input) }
  const known = await em.transactional((tx) => knownAnswer<Answer>(tx as Em, asking))
  if (known) return known
  const asked = await action.ask(runtime.ask, input)
  return withRetries(() => emFor(runtime.orm, runtime.contextFor(request)).transactional((tx) => inTransaction(tx as Em, asking, asked)))
}
