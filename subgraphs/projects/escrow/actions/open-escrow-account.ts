import type { Actor } from '../../../../kernel/actor.js'
import { checkAccountNumber } from '../../../../kernel/identifiers/account-number.js'
import { isAcceptable } from '../../../../kernel/identifiers/checked.js'
import type { Fen } from '../../../../kernel/money.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused, type Recorded, type Refused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { openAccount } from '../../../../platform/ledger/open-account.js'
import { setLimit } from '../../../../platform/ledger/set-limit.js'
import { findSubject, type Subject } from '../../project/find-subject.js'
import { firstOf, notAfter } from '../../refusals.js'
import { EscrowAccountEntity } from '../escrow.entity.js'
import { ESCROW_TABLE, type EscrowAccountRow } from '../escrow.reads.js'
import { ESCROW_ACCOUNT_NUMBER } from '../refusals.js'
import { quotaGiven } from './change-supervised-quota.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly subjectId: string
  readonly accountNumber: string
  readonly institutionId: string
  readonly supervisedQuota: Fen
  readonly openedOn?: string | null
}

type Known = Facts<Input, null, Subject>

async function lock(em: Em, { subjectId, institutionId }: Input): Promise<Subject | Refused> {
  const subject = await findSubject(em, subjectId)
  if (!subject) return refused(refuse(NOT_FOUND, {}, 'subjectId'))
  const [institution] = await em.execute<object[]>('select 1 from ref_institution where id = ?', [institutionId])
  return institution ? subject : refused(refuse(NOT_FOUND, {}, 'institutionId'))
}

const numberSound = ({ input }: Known) => (isAcceptable(checkAccountNumber(input.accountNumber)) ? null : refuse(ESCROW_ACCOUNT_NUMBER, {}, 'accountNumber'))

const figuresSound = ({ input, today }: Known) => firstOf(quotaGiven(input.supervisedQuota), notAfter(input.openedOn, today, 'openedOn'))

/** The ledger's account of the money, and the two other sides of what moves in and out of it. */
async function openInLedger(em: Em, { id, outsideId, divertedId }: Ids, { input, locked, actor }: Known): Promise<Refused | null> {
  const common = {
    unitId: locked.unitId,
    subjectId: locked.id,
    institutionId: input.institutionId,
    projectId: locked.projectId,
    scopeId: locked.kind === 'SCOPE' ? locked.id : null,
    nature: 'PRESALE_FUNDS',
    agency: 'HOUSING' as const,
    source: reportedBy(actor).source,
    actor,
  }
  for (const [account, kind] of [
    [id, 'ESCROW'],
    [outsideId, 'ESCROW_OUTSIDE'],
    [divertedId, 'ESCROW_DIVERTED'],
  ] as const) {
    const opened = await openAccount(em, 'projects', { ...common, id: account, kind })
    if (isRefused(opened)) return opened
  }
  return null
}

interface Ids {
  readonly id: string
  readonly outsideId: string
  readonly divertedId: string
}

const setQuota = (em: Em, id: string, { supervisedQuota, idempotencyKey }: Input, decidedOn: string, actor: Actor) =>
  setLimit(em, 'projects', { account: id, requestId: idempotencyKey, floorFen: supervisedQuota, decidedOn, reason: 'ACCOUNT_OPENED', actor })

async function record(em: Em, known: Known): Promise<Recorded<EscrowAccountRow> | Refused> {
  const { input, locked, actor, today } = known
  const ids = { id: input.id ?? crypto.randomUUID(), outsideId: crypto.randomUUID(), divertedId: crypto.randomUUID() }
  const openedOn = input.openedOn ?? today
  const opened = (await openInLedger(em, ids, known)) ?? (await setQuota(em, ids.id, input, openedOn, actor))
  if (isRefused(opened)) return opened
  const account = em.create(EscrowAccountEntity, {
    id: ids.id,
    unitId: locked.unitId,
    subjectId: locked.id,
    projectId: locked.projectId,
    accountNumber: checkAccountNumber(input.accountNumber).value,
    institutionId: input.institutionId,
    openedOn,
    outsideAccountId: ids.outsideId,
    divertedAccountId: ids.divertedId,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<EscrowAccountRow>(em.persist(account), ESCROW_TABLE, ids.id)
  const body = { projectId: locked.projectId, institutionId: input.institutionId }
  const events = [{ topic: 'escrowAccount', key: ids.id, version: 1, reference: false, unitId: locked.unitId, body }]
  return { answer, unitId: locked.unitId, subjects: [locked.projectId, locked.id, ids.id], events }
}

/** 条件四 (L-33): the supervised account of a project, a phase or a building, with its 重点监管额度 as the ledger's floor. */
export const openEscrowAccount = action({ name: 'openEscrowAccount', ask: asksNobody, lock, rules: [numberSound, figuresSound], record })
