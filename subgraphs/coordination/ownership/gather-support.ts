import { sum } from '../../../kernel/money.js'
import type { Ask } from '../../../platform/action/action.js'
import type { SupportedScope } from '../../../policy/lvliang-2024-12/0-preamble/support-by-ownership.js'
import { fen } from '../assessment/fen.js'
import { given } from '../assessment/whole-lists.js'

interface ScopeAnswer {
  readonly id: string
  readonly developer: { readonly ownership: string | null } | null
  readonly nominations: readonly { readonly state: string }[] | null
  readonly pushes: readonly { readonly state: string }[] | null
  readonly credits:
    | readonly { readonly approvedAmount: string; readonly disbursements: readonly { readonly amount: string; readonly reverses: unknown }[] }[]
    | null
}

interface Answer {
  readonly financedScopes: {
    readonly nodes: readonly ScopeAnswer[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  } | null
}

const AT_ONCE = 200

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

function supported({ id, developer, nominations, pushes, credits }: ScopeAnswer): SupportedScope {
  const lent = given(credits, 'credits')
  const paid = lent.flatMap(({ disbursements }) => disbursements)
  return {
    scopeId: id,
    ownership: developer?.ownership ?? null,
    listed: given(nominations, 'nominations').some(({ state }) => state !== 'REMOVED'),
    pushed: given(pushes, 'pushes').some(({ state }) => state !== 'REVOKED'),
    approved: sum(lent.map(({ approvedAmount }) => fen(approvedAmount))),
    disbursed: sum(paid.map(({ amount, reverses }) => (reverses === null ? fen(amount) : -magnitude(fen(amount))))),
  }
}

/** Every scope of a unit, page by page; an agency that does not answer fails the question: a smaller number would read as less support. */
export async function gatherSupport(ask: Ask, unit: string, asOf: string | null): Promise<readonly SupportedScope[]> {
  const found: SupportedScope[] = []
  let after: string | null = null
  do {
    const answer: Answer = await ask<Answer>('ownershipFacts', { unit, first: AT_ONCE, after }, asOf)
    const { nodes, pageInfo }: NonNullable<Answer['financedScopes']> = given(answer.financedScopes, 'scopes')
    found.push(...nodes.map(supported))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return found
}
