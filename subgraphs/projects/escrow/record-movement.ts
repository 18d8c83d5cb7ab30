import type { Actor } from '../../../kernel/actor.js'
import type { Fen } from '../../../kernel/money.js'
import { isRefused, type Recorded, type Refused } from '../../../platform/action/action.js'
import { reportedBy } from '../../../platform/database/fact-entity.js'
import type { Em } from '../../../platform/database/orm.js'
import { readBack } from '../../../platform/graph/reads.js'
import type { Posted } from '../../../platform/ledger/call.js'
import { type PostingHead, post } from '../../../platform/ledger/post.js'
import type { WithdrawalUse } from '../../../policy/lvliang-2024-12/2-3-conditions/condition-4-loan-first.js'
import { EscrowMovementEntity } from './escrow.entity.js'
import { type EscrowMovementRow, MOVEMENT_TABLE } from './escrow.reads.js'
import type { LockedEscrow } from './lock-account.js'

export interface NewMovement {
  readonly id: string
  /** The mutation's key: the ledger records one request once, for ever. */
  readonly requestId: string
  readonly kind: 'DEPOSIT' | 'WITHDRAWAL' | 'DIVERSION' | 'RECOVERY' | 'REVERSAL'
  readonly amount: Fen
  readonly occurredOn: string
  readonly payee?: string | null
  readonly use?: WithdrawalUse
  readonly constructionAssured?: boolean
  readonly diversionId?: string
  readonly reversesId?: string
  readonly reason?: string | null
}

type Book = (head: PostingHead) => Promise<Posted | Refused>

/** From one side of the account to another: its own money, the outside world's, or what was diverted. */
export const transfer =
  (em: Em, account: LockedEscrow, from: string, to: string, amount: Fen): Book =>
  (head) =>
    post(em, 'projects', {
      ...head,
      status: 'POSTED',
      projectId: account.projectId,
      entries: [
        { account: from, amountFen: -amount },
        { account: to, amountFen: amount },
      ],
    })

async function keep(em: Em, account: LockedEscrow, actor: Actor, { id, requestId: _, amount, ...movement }: NewMovement, postingId: string): Promise<void> {
  const optional = { payee: null, use: null, constructionAssured: null, diversionId: null, reversesId: null, reason: null }
  const place = { id, unitId: account.unitId, subjectId: account.subjectId, accountId: account.id, version: 1 }
  await em.persist(em.create(EscrowMovementEntity, { ...place, ...optional, ...movement, amountFen: amount, postingId, ...reportedBy(actor) })).flush()
}

/** The posting and what it meant, in one transaction; a refusal of the ledger refuses both. */
export async function recordMovement(
  em: Em,
  account: LockedEscrow,
  actor: Actor,
  movement: NewMovement,
  book: Book,
): Promise<Recorded<EscrowMovementRow> | Refused> {
  const { id, requestId, kind, occurredOn } = movement
  const postingId = crypto.randomUUID()
  const posted = await book({ id: postingId, requestId, kind: `ESCROW_${kind}`, occurredOn, memo: null, actor })
  if (isRefused(posted)) return posted
  await keep(em, account, actor, movement, postingId)
  const body = { accountId: account.id, projectId: account.projectId, kind }
  return {
    answer: await readBack<EscrowMovementRow>(em, MOVEMENT_TABLE, id),
    unitId: account.unitId,
    subjects: [account.projectId, account.subjectId, account.id, id],
    events: [{ topic: 'escrowMovement', key: id, version: 1, reference: false, unitId: account.unitId, body }],
  }
}
