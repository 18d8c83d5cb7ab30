import type { Actor } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'

/** Who asks, as PostgreSQL's policies see it: the values of `SET_CONTEXT_SQL`. */
export interface DatabaseContext {
  /** All values that a policy, a mask or a search path reads: equal keys see the same rows, so their reads may be shared. */
  readonly key: string
  readonly values: readonly string[]
}

/** What the caller may see today: kept by the subgraph, never sent by anybody. */
export interface Visible {
  readonly units: readonly string[]
  /** False while the reference copies are not confirmed current: then a bank has no grants (design §2). */
  readonly grantsCurrent: boolean
}

/** The order of the values. `trace` is last: it is written into what is stored, nobody's sight depends on it. */
const NAMES = ['kind', 'person', 'membership', 'agency', 'unit', 'units', 'institution', 'enterprise', 'purpose', 'as_of', 'trace'] as const

/** The only statement that writes the context. It ends with the transaction; without it every policy shows no rows. */
export const SET_CONTEXT_SQL = `select ${NAMES.map((name, index) => `set_config('app.${name}', $${index + 1}, true)`).join(', ')}`

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const joined = new WeakMap<readonly string[], string>()

/** The units travel as one list: anything but an id could name a further one. A list that the tree of units keeps is looked at once. */
function listOf(units: readonly string[]): string {
  const known = joined.get(units)
  if (known !== undefined) return known
  for (const unit of units) if (!UUID.test(unit)) throw new Error('a visible unit is not an id')
  const list = units.join(',')
  if (Object.isFrozen(units)) joined.set(units, list)
  return list
}

export function contextOf(request: RequestContext, visible: Visible): DatabaseContext {
  const { actor } = request
  const seen = [
    actor.kind,
    actor.person,
    actor.membership,
    actor.agency ?? '',
    actor.unit ?? '',
    listOf(visible.units),
    visible.grantsCurrent ? (actor.institution ?? '') : '',
    actor.enterprise ?? '',
    request.purpose ?? '',
    request.asOf ?? '',
  ]
  return Object.freeze({ key: JSON.stringify(seen), values: Object.freeze([...seen, request.traceId]) })
}

/** Whether the caller's own institution stands in it, as it was when the context was made: left out, a bank has no grants and sees nothing. */
export const sightIsKnown = ({ institution }: Actor, { values }: DatabaseContext): boolean => institution === null || values.includes(institution)

/** The same values by name, for a unit of work that sets them itself at the start of every transaction. */
export const contextVariables = ({ values }: DatabaseContext): Record<string, string> =>
  Object.fromEntries(NAMES.map((name, index) => [`app.${name}`, values[index] ?? '']))
