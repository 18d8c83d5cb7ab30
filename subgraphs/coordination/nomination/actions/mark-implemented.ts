import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, type Ask, action, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { countyProposes } from '../../../../policy/lvliang-2024-12/2-3-list/county-proposes.js'
import { batchStep } from '../../../../policy/lvliang-2024-12/3-1-batches/batch-states.js'
import { implementedByMoney, type PaidOut } from '../../../../policy/lvliang-2024-12/3-1-batches/implemented.js'
import { given } from '../../assessment/whole-lists.js'
import { type LockedNomination, lockNomination } from '../lock-nomination.js'
import { NominationEntity } from '../nomination.entity.js'
import { NOMINATION_TABLE, type NominationRow } from '../nomination.reads.js'
import { IMPLEMENTED_DATE } from '../nomination-refusals.js'

interface Input extends ActionInput {
  readonly id: string
  readonly implementedOn: string
  readonly expectedVersion: number
}

interface MoneyAnswer {
  readonly nomination: { readonly scope: { readonly credits: readonly { readonly disbursements: readonly PaidOut[] }[] | null } } | null
}

type Known = Facts<Input, readonly PaidOut[], LockedNomination>

async function moneyOf(ask: Ask, { id }: Input): Promise<readonly PaidOut[]> {
  const { nomination } = await ask<MoneyAnswer>('nominationMoney', { id })
  return nomination === null ? [] : given(nomination.scope.credits, 'credits').flatMap(({ disbursements }) => disbursements)
}

const ownCounty = ({ locked, actor }: Known) => countyProposes(actor, locked.unitId, 'id')
const isNext = ({ locked }: Known) => batchStep(locked.state, 'IMPLEMENTED', 'id')
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)
const dateFits = ({ input, locked, today }: Known) =>
  input.implementedOn >= (locked.pushedOn ?? '') && input.implementedOn <= today ? null : refuse(IMPLEMENTED_DATE, {}, 'implementedOn')
const moneyCame = ({ input, asked, locked }: Known) => implementedByMoney(asked, locked.pushedOn, input.implementedOn)

async function record(em: Em, { input }: Known) {
  const nomination = em.assign(await em.findOneOrFail(NominationEntity, input.id), { state: 'IMPLEMENTED', implementedOn: input.implementedOn })
  const answer = await readBack<NominationRow>(em, NOMINATION_TABLE, nomination.id)
  return { answer, unitId: nomination.unitId, subjects: [nomination.projectId, nomination.scopeId, nomination.id], events: [] }
}

/** 吕梁 三(一) (L-45): 实施一批 — the first money of a bank came. */
export const markImplemented = action({
  name: 'markImplemented',
  ask: moneyOf,
  lock: lockNomination,
  rules: [ownCounty, isNext, versionIsKnown, dateFits, moneyCame],
  record,
})
