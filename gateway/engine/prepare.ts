import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, parse, validate } from 'graphql'
import { withoutSuggestion } from './coerce.js'
import { switchVariables } from './conditions.js'
import { lru } from './lru.js'
import type { PreparedOperation } from './operation.js'
import { withSafeNames } from './safe-names.js'
import type { Supergraph } from './supergraph.js'

const VARIANTS = 64

/** The operation cannot be run as it is written; nothing was planned. */
export class OperationRefused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'))
  }
}

const fault = (message: string, code: string): GraphQLError => new GraphQLError(withoutSuggestion(message), { extensions: { code } })

export function prepareOperation(source: string | DocumentNode, operationName: string | null | undefined, supergraph: Supergraph): PreparedOperation {
  const document = typeof source === 'string' ? parseSource(source) : source
  const errors = validate(supergraph.schema, document)
  if (errors.length > 0) throw new OperationRefused(errors.map(({ message }) => fault(message, 'GRAPHQL_VALIDATION_FAILED')))
  const { kind, name } = chosen(document, operationName)
  const safe = withSafeNames(document)
  const operations = safe.document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const operation = operations.find((node) => (node.name?.value ?? null) === name) as OperationDefinitionNode
  const fragments = safe.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const own = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const
  return {
    kind,
    name,
    document,
    operation,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    responseKeys: safe.responseKeys,
    variables: safe.variables,
    switches: switchVariables(own),
    variants: lru(VARIANTS),
  }
}

function parseSource(source: string): DocumentNode {
  try {
    return parse(source, { noLocation: true })
  } catch (error) {
    throw error instanceof GraphQLError ? new OperationRefused([fault(error.message, 'GRAPHQL_PARSE_FAILED')]) : error
  }
}

function chosen(document: DocumentNode, wanted: string | null | undefined): { kind: 'query' | 'mutation'; name: string | null } {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [first, second] = wanted ? operations.filter(({ name }) => name?.value === wanted) : operations
  if (!first || second) throw new OperationRefused([fault(first ? 'Must provide operation name.' : 'Unknown operation.', 'OPERATION_RESOLUTION_FAILURE')])
  if (first.operation === 'subscription') throw new OperationRefused([fault('Subscriptions are not served here.', 'OPERATION_RESOLUTION_FAILURE')])
  return { kind: first.operation, name: first.name?.value ?? null }
}
