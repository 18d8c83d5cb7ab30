import { addMonths, type LocalDate } from '../../../kernel/dates.js'
import { parseDecimal, type Scaled } from '../../../kernel/decimal.js'
import type { Ask } from '../../../platform/action/action.js'
import type { Certified } from '../../../policy/lvliang-2024-12/2-4-support/certificate-conflicts.js'

interface List<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean }
}

interface Plan {
  readonly number: string
  readonly kind: string
  readonly countedArea: string
  readonly undergroundArea: string | null
  readonly replaces: string | null
}

/** schema/documents/internal/certificateNeighbours.graphql */
export interface Neighbours {
  readonly id: string
  readonly developer: { readonly name: string; readonly formerNames: readonly string[] } | null
  readonly project: {
    readonly plannedCompletion: LocalDate | null
    readonly buildings: readonly { readonly floorArea: string | null }[]
    readonly planApprovals: List<Plan> | null
  } | null
  readonly presalePermits: readonly { readonly number: string; readonly saleKind: string; readonly issuedOn: LocalDate | null }[] | null
  readonly certificates: readonly (Certified['certificates'][number] & { readonly status: string })[] | null
  readonly parcels: Certified['parcels'] | null
  readonly completionRecords: List<{ readonly plannedCompletion: LocalDate; readonly superseded: string | null }> | null
  readonly existingLoans: List<{ readonly balance: string; readonly maturesOn: LocalDate }> | null
  readonly credits:
    | readonly {
        readonly balance: string | null
        readonly approvedOn: LocalDate
        readonly signedOn: LocalDate | null
        readonly engagement: { readonly feedback: { readonly termMonths: number | null } | null } | null
      }[]
    | null
}

const FIRST = 1000

/** A page that was cut off, or an agency that did not answer, would agree with everything: the question fails instead. */
function whole<Row>(list: List<Row> | null | undefined): readonly Row[] {
  if (!list || list.pageInfo.hasNextPage) throw Object.assign(new Error('the facts are not complete'), { code: 'UNAVAILABLE' })
  return list.nodes
}

const latest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted().at(-1) ?? null
const total = (areas: readonly (Scaled | null)[]): Scaled | null =>
  areas.length === 0 ? null : areas.reduce<Scaled | null>((sum, area) => (sum === null || area === null ? null : sum + area), 0n)
const area = (text: string | null): Scaled | null => (text === null ? null : parseDecimal(text, 2))

/** Design schemes say what is built; where there is none, the detailed plan. What a change replaces counts no more. */
function approvedArea(plans: readonly Plan[]): Scaled | null {
  const replaced = new Set(plans.map(({ replaces }) => replaces))
  const standing = plans.filter(({ number }) => !replaced.has(number))
  const schemes = standing.filter(({ kind }) => kind !== 'DETAILED_PLAN')
  return total((schemes.length > 0 ? schemes : standing).map((plan) => total([area(plan.countedArea), area(plan.undergroundArea ?? '0')])))
}

const maturities = ({ existingLoans, credits }: Neighbours): readonly LocalDate[] => [
  ...whole(existingLoans).flatMap(({ balance, maturesOn }) => (balance === '0.00' ? [] : [maturesOn])),
  ...(credits ?? []).flatMap(({ balance, approvedOn, signedOn, engagement }) => {
    const months = engagement?.feedback?.termMonths ?? null
    return months === null || balance === '0.00' ? [] : [addMonths(signedOn ?? approvedOn, months)]
  }),
]

export function certifiedOf(scope: Neighbours): Certified {
  const { developer, project, presalePermits, certificates, parcels } = scope
  const planned = whole(scope.completionRecords).flatMap(({ plannedCompletion, superseded }) => (superseded === null ? [plannedCompletion] : []))
  return {
    certificates: (certificates ?? []).filter(({ status }) => status === 'VALID'),
    parcels: parcels ?? [],
    developerNames: developer ? [developer.name, ...developer.formerNames] : [],
    presales: (presalePermits ?? []).filter(({ saleKind }) => saleKind === 'PRESALE'),
    plannedCompletion: latest(planned) ?? project?.plannedCompletion ?? null,
    floorArea: total((project?.buildings ?? []).map(({ floorArea }) => area(floorArea))),
    approvedArea: project ? approvedArea(whole(project.planApprovals)) : null,
    maturity: latest(maturities(scope)),
  }
}

/** What the agencies hold of these scopes, as the hub itself sees it: what contradicts what never depends on who looks. */
export async function askNeighbours(ask: Ask, ids: readonly string[], asOf: string | null): Promise<ReadonlyMap<string, Neighbours>> {
  const { financedScopes } = await ask<{ readonly financedScopes: List<Neighbours> | null }>('certificateNeighbours', { ids, first: FIRST }, asOf)
  return new Map(whole(financedScopes).map((scope) => [scope.id, scope]))
}
