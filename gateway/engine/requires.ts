import type { RequiresSelection } from '@graphql-hive/router-query-planner'
import { copy } from './merge.js'
import { applyRewrites, isRecord, type Rewrite } from './rewrites.js'
import type { Supergraph } from './supergraph.js'

export type Representation = Record<string, unknown>

interface RequiredField {
  readonly name: string
  readonly key: string
  readonly inner: readonly RequiresSelection[] | undefined
}

interface RequiredOfType {
  readonly fields: readonly RequiredField[]
  /** The keys that this fetch may resolve the type by; one whole key must be known. */
  readonly keys: readonly (readonly string[])[]
  readonly flat: boolean
  /** Nothing is required of this type: its entities are not asked about. */
  readonly foreign: boolean
}

/** What a subgraph needs to know of an entity before it can answer about it. */
export interface Requirement {
  readonly selections: readonly RequiresSelection[]
  readonly input: readonly Rewrite[]
  readonly service: string
  readonly byType: Map<string, RequiredOfType>
}

const nothing = (selections: readonly RequiresSelection[] | null | undefined): boolean => !selections || selections.length === 0

const concerns = (node: RequiresSelection, type: string, { satisfies }: Supergraph): boolean =>
  node.kind !== 'InlineFragment' || satisfies(type, node.typeCondition) || satisfies(node.typeCondition, type)

/** The required fields of one concrete type, its fragments flattened. */
function collect(selections: readonly RequiresSelection[], type: string, supergraph: Supergraph, into: RequiredField[]): RequiredField[] {
  for (const node of selections) {
    if (node.kind === 'InlineFragment') {
      if (concerns(node, type, supergraph)) collect(node.selections, type, supergraph, into)
    } else if (node.kind === 'Field' && node.name !== '__typename') {
      into.push({ name: node.name, key: node.alias ?? node.name, inner: nothing(node.selections) ? undefined : node.selections })
    }
  }
  return into
}

function ofType(requirement: Requirement, type: string, supergraph: Supergraph): RequiredOfType {
  const known = requirement.byType.get(type)
  if (known) return known
  const fields = collect(requirement.selections, type, supergraph, [])
  const names = new Set(fields.map(({ name }) => name))
  const keys = supergraph.keysOf(requirement.service, type).filter((key) => key.every((name) => names.has(name)))
  const foreign = !requirement.selections.some((node) => concerns(node, type, supergraph))
  const result = { fields, keys, flat: fields.every(({ inner }) => inner === undefined), foreign }
  requirement.byType.set(type, result)
  return result
}

/** The entity as the planner wants it read: its type or keys may have other names for the subgraph that is asked. */
function reread(entity: Record<string, unknown>, { input }: Requirement): Record<string, unknown> {
  if (input.length === 0) return entity
  const own = input.some(({ rename }) => rename !== undefined) ? copy(entity) : { ...entity }
  applyRewrites(own, input)
  return own
}

/**
 * What is said of one entity; null when it cannot be asked about: its key is null (a null key names nothing),
 * or a required field never came, and a rule must not compute with what is missing.
 */
export function represent(requirement: Requirement, found: Record<string, unknown>, supergraph: Supergraph): Representation | null {
  if (typeof found.__typename !== 'string') return null
  const entity = reread(found, requirement)
  const type = String(entity.__typename)
  const { fields, keys, foreign } = ofType(requirement, type, supergraph)
  if (foreign) return null
  const representation: Representation = { __typename: type }
  for (const field of fields) {
    const value = entity[field.name] ?? entity[field.key]
    if (value === undefined) return null
    representation[field.key] = field.inner === undefined || value === null ? value : inner(value, field.inner, supergraph)
  }
  if (keys.length > 0 && !keys.some((key) => key.every((name) => entity[name] !== null))) return null
  return representation
}

function inner(value: unknown, selections: readonly RequiresSelection[], supergraph: Supergraph): unknown {
  if (Array.isArray(value)) return value.map((item) => inner(item, selections, supergraph))
  if (!isRecord(value)) return value ?? null
  const type = value.__typename
  const fields = typeof type === 'string' ? collect(selections, type, supergraph, []) : anyType(selections, [])
  const result: Representation = typeof type === 'string' ? { __typename: type } : {}
  for (const field of fields) {
    const found = value[field.name] ?? value[field.key]
    if (found === undefined) continue
    result[field.key] = field.inner === undefined || found === null ? found : inner(found, field.inner, supergraph)
  }
  return result
}

function anyType(selections: readonly RequiresSelection[], into: RequiredField[]): RequiredField[] {
  for (const node of selections) {
    if (node.kind === 'InlineFragment') anyType(node.selections, into)
    else if (node.kind === 'Field') into.push({ name: node.name, key: node.alias ?? node.name, inner: nothing(node.selections) ? undefined : node.selections })
  }
  return into
}

/** Two entities with the same identity are asked about once. */
export function identityOf(requirement: Requirement, representation: Representation): string {
  const type = String(representation.__typename)
  const known = requirement.byType.get(type)
  if (!known?.flat) return JSON.stringify(representation)
  let identity = type
  for (const { key } of known.fields) identity += `\u0000${typeof representation[key]}${representation[key]}`
  return identity
}
