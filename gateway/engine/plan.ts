import { createHash } from 'node:crypto'
import type { FetchNode, FlattenNode, FlattenNodePathSegment, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner'
import { type DocumentNode, Kind, parse, print, type SelectionSetNode } from 'graphql'
import { compileRewrites, matcher, type Rewrite } from './rewrites.js'
import type { CompiledFetch, EntityBatch, PathSegment, Step } from './steps.js'
import type { Supergraph } from './supergraph.js'

/** Plans an operation whose conditions are decided, and compiles the plan: nothing of it is parsed or looked up again. */
export function plan(document: DocumentNode, operationName: string | undefined, supergraph: Supergraph): Step {
  const { node } = supergraph.planner.plan(print(document), operationName, new Set(), 0)
  if (!node) return { kind: 'sequence', steps: [] }
  return compile(node, { supergraph, fields: flattenedFields(node) })
}

interface Compilation {
  readonly supergraph: Supergraph
  /** The field paths of all entity steps, to know which step descends into what another brings. */
  readonly fields: readonly (readonly string[])[]
}

function compile(node: PlanNode, compilation: Compilation): Step {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map((child) => compile(child, compilation)) }
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map((child) => compile(child, compilation)) }
    case 'Fetch':
      return rootStep(node, [], compilation)
    case 'Flatten':
      return flattenStep(node, compilation)
    case 'BatchFetch': {
      const batches = node.entityBatch.aliases.map((alias) =>
        batch({ ...alias, key: alias.alias, variable: alias.representationsVariableName, service: node.serviceName, operation: node.operation }, compilation),
      )
      return {
        kind: 'entities',
        fetch: compileFetch(
          node,
          batches.flatMap(({ output }) => output),
        ),
        batches,
      }
    }
    default:
      throw new Error(`the planner made a step that this engine does not know: ${node.kind}`)
  }
}

function flattenStep({ path, node }: FlattenNode, compilation: Compilation): Step {
  if (node.kind !== 'Fetch') throw new Error(`the planner flattened a step that this engine does not know: ${node.kind}`)
  if (!node.requires || node.requires.length === 0) return rootStep(node, path, compilation)
  const only = batch({ ...node, requires: node.requires, paths: [path], key: '_entities', variable: 'representations', service: node.serviceName }, compilation)
  return { kind: 'entities', fetch: compileFetch(node, only.output), batches: [only] }
}

function rootStep(node: FetchNode, path: readonly FlattenNodePathSegment[], compilation: Compilation): Step {
  const output = compileRewrites(node.outputRewrites, compilation.supergraph)
  const fetch = compileFetch(node, output)
  return {
    kind: 'root',
    fetch,
    path: path.map((segment) => pathSegment(segment, compilation.supergraph)),
    output,
    fills: filledKeys(fetch.document, undefined),
  }
}

type PlannedFetch = Pick<FetchNode, 'serviceName' | 'operation' | 'operationKind' | 'variableUsages'>

function compileFetch(node: PlannedFetch, output: readonly Rewrite[]): CompiledFetch {
  const renames = output.flatMap(({ path, rename }) => {
    const last = path.at(-1)
    return rename !== undefined && last && 'key' in last ? [[last.key, rename] as const] : []
  })
  return {
    service: node.serviceName,
    document: parse(node.operation, { noLocation: true }),
    documentKey: createHash('sha256').update(node.operation).digest('base64url').slice(0, 22),
    variables: node.variableUsages ?? [],
    mutates: node.operationKind === 'mutation',
    aliases: new Map(renames),
  }
}

interface PlannedBatch {
  readonly key: string
  readonly variable: string
  readonly service: string
  readonly operation: string
  readonly paths: readonly (readonly FlattenNodePathSegment[])[]
  readonly requires: readonly RequiresSelection[]
  readonly inputRewrites?: FetchNode['inputRewrites']
  readonly outputRewrites?: FetchNode['outputRewrites']
}

function batch(planned: PlannedBatch, { supergraph, fields }: Compilation): EntityBatch {
  const own = planned.paths.map(fieldsOf)
  return {
    key: planned.key,
    variable: planned.variable,
    paths: planned.paths.map((path) => path.map((segment) => pathSegment(segment, supergraph))),
    requirement: { selections: planned.requires, input: compileRewrites(planned.inputRewrites, supergraph), service: planned.service, byType: new Map() },
    output: compileRewrites(planned.outputRewrites, supergraph),
    fills: filledKeys(parse(planned.operation, { noLocation: true }), planned.key),
    copies: fields.some((later) => own.some((path) => later.length > path.length && path.every((name, index) => later[index] === name))),
  }
}

function pathSegment(segment: FlattenNodePathSegment, supergraph: Supergraph): PathSegment {
  if (segment === '@') return { kind: 'items' }
  if ('Field' in segment) return { kind: 'field', name: segment.Field }
  return { kind: 'types', matches: matcher(supergraph, segment.TypeCondition) }
}

const fieldsOf = (path: readonly FlattenNodePathSegment[]): string[] =>
  path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []))

function flattenedFields(node: PlanNode): string[][] {
  if (node.kind === 'Flatten') return [fieldsOf(node.path)]
  if (node.kind === 'BatchFetch') return node.entityBatch.aliases.flatMap(({ paths }) => paths.map(fieldsOf))
  return node.kind === 'Sequence' || node.kind === 'Parallel' ? node.nodes.flatMap(flattenedFields) : []
}

/** The response keys that a fetch fills: at its root, or on the entities of one of its `_entities` fields. */
function filledKeys(document: DocumentNode, entities: string | undefined): readonly string[] {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [])),
  )
  const keys = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return [(node.alias ?? node.name).value]
      return keys(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value))
    })
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (entities === undefined) return keys(operation?.selectionSet)
  const field = operation?.selectionSet.selections.find((node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === entities)
  return [...new Set(keys(field?.kind === Kind.FIELD ? field.selectionSet : undefined))].filter((key) => key !== '__typename')
}
