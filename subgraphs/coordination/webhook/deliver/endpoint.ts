import { type Actor, type Agency, serviceActor } from '../../../../kernel/actor.js'
import type { RequestContext } from '../../../../kernel/request.js'
import type { DatabaseContext } from '../../../../platform/database/context.js'
import { type Em, emFor } from '../../../../platform/database/orm.js'
import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'

/** What sending needs of an endpoint. */
export interface Endpoint {
  readonly id: string
  readonly kind: 'AGENCY' | 'OFFICE' | 'BANK'
  readonly agency: Agency
  readonly unitId: string | null
  readonly institutionId: string | null
  readonly registeredBy: string
  readonly url: string
  readonly topics: readonly string[]
  readonly state: string
  readonly salt: string
  /** Null once the overlap is over. */
  readonly previousSalt: string | null
  readonly position: string
}

export const ENDPOINT_COLUMNS = `e.id, e.kind, e.agency, e.unit_id as "unitId", e.institution_id as "institutionId", e.registered_by as "registeredBy", e.url, e.topics, e.state, e.salt,
  case when e.previous_secret_until > clock_timestamp() then e.previous_salt end as "previousSalt", e.position::text`

/** Whose rights count for what is sent: those that the owner's own system has. */
export const ownerOf = ({ kind, agency, unitId, institutionId, registeredBy, id }: Endpoint): Actor =>
  Object.freeze({
    kind,
    agency,
    person: registeredBy,
    membership: id,
    client: `webhook:${id}`,
    role: 'SYSTEM',
    post: '',
    unit: unitId,
    institution: institutionId,
    enterprise: null,
  })

const requestOf = (actor: Actor): RequestContext => ({
  actor,
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: crypto.randomUUID(),
  deadline: Date.now() + 10_000,
})

export const sightOf = (runtime: SubgraphRuntime, endpoint: Endpoint): DatabaseContext => runtime.contextFor(requestOf(ownerOf(endpoint)))

/** The sender's own work on what waits: nobody's rights narrow it. */
export const inService = <T>(runtime: SubgraphRuntime, work: (em: Em) => Promise<T>): Promise<T> =>
  emFor(runtime.orm, runtime.contextFor(requestOf(serviceActor('webhooks')))).transactional((tx) => work(tx as Em))
