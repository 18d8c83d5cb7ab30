import { companyNameForm } from '../../../kernel/identifiers/company-name.js'
import type { Ask } from '../../../platform/action/action.js'
import type { Related } from '../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'

interface Named {
  readonly name: string
  readonly uscc: string | null
}

interface Membership {
  readonly groupName: string
  readonly parentName: string | null
  readonly parentUscc: string | null
  readonly memberUntil: string | null
  readonly enterprise: Named | null
}

/** schema/documents/internal/loanPaymentParties.graphql */
interface Developer {
  readonly credit: {
    readonly engagement: {
      readonly scope: {
        readonly project: {
          readonly developer: (Named & { readonly groupMemberships: { readonly nodes: readonly Membership[] } | null }) | null
        } | null
      } | null
    } | null
  } | null
}

/** schema/documents/internal/groupMembers.graphql */
interface Members {
  readonly groupMemberships: { readonly nodes: readonly Membership[] } | null
}

const GROUPS = 3

const partiesOf = ({ enterprise, parentName, parentUscc }: Membership): readonly Named[] => [
  ...(enterprise ? [enterprise] : []),
  ...(parentName === null ? [] : [{ name: parentName, uscc: parentUscc }]),
]

/** The developer, the companies of its groups and their parents. A project company that only took the loan on is one of them. */
export async function relatedParties(ask: Ask, { creditId }: { readonly creditId: string }): Promise<Related> {
  const { credit } = await ask<Developer>('loanPaymentParties', { credit: creditId })
  const developer = credit?.engagement?.scope?.project?.developer
  const own = developer?.groupMemberships?.nodes.filter(({ memberUntil }) => memberUntil === null) ?? []
  const groups = [...new Set(own.map(({ groupName }) => groupName))].slice(0, GROUPS)
  const answers = await Promise.all(groups.map((group) => ask<Members>('groupMembers', { group })))
  const members = answers.flatMap((answer) => answer.groupMemberships?.nodes ?? []).filter(({ memberUntil }) => memberUntil === null)
  const parties = [...(developer ? [developer] : []), ...[...own, ...members].flatMap(partiesOf)]
  return {
    names: new Set(parties.map(({ name }) => companyNameForm(name))),
    usccs: new Set(parties.flatMap(({ uscc }) => (uscc === null ? [] : [uscc]))),
  }
}
