import { buildSubgraphSchema } from '@apollo/subgraph'
import { getDocumentNodeFromSchema } from '@graphql-tools/utils'
import type { Constructor, EntitySchema } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, print } from 'graphql'
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql'
import { type RefusalDefinition, refuse } from '../../kernel/refusal.js'
import { can } from '../access/can.js'
import { FORBIDDEN } from '../action/refusals.js'
import type { SubgraphName } from '../database/roles.js'
import type { ImportKind } from '../importing/import-kind.js'
import type { BuiltSubgraph } from './built-subgraph.js'
import type { GraphContext } from './context.js'
import { guardArguments } from './guard-arguments.js'
import type { SubgraphRuntime } from './runtime.js'

/** Finds an entity by the key that another subgraph sent; what else came with the key is not believed (T05). */
export type ReferenceResolver = (reference: Readonly<Record<string, unknown>>, context: GraphContext) => Promise<object | null>

/** One agency group's slice: everything that hub.ts needs to know about a subgraph. */
export interface SubgraphDefinition {
  readonly name: SubgraphName
  // biome-ignore lint/complexity/noBannedTypes: type-graphql takes resolver classes as Function
  readonly resolvers: NonEmptyArray<Function>
  // biome-ignore lint/complexity/noBannedTypes: as above
  readonly types: readonly Function[]
  readonly references: Readonly<Record<string, ReferenceResolver>>
  readonly entities: readonly EntitySchema[]
  readonly migrations: readonly Constructor<Migration>[]
  readonly refusals: readonly RefusalDefinition[]
  /** Whether it keeps personal data, and so gets the keys for them. */
  readonly holdsPersonalData?: boolean
  /** What runs beside the subgraph as long as it is open. */
  readonly background?: readonly Background[]
  /** Kinds of files that the agencies hand in. */
  readonly imports?: readonly ImportKind[]
}

export type Background = (runtime: SubgraphRuntime, onError: (error: unknown) => void) => { stop(): Promise<void> }

const LINK = parse(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@authenticated", "@requiresScopes"])`,
  { noLocation: true },
)

/** Rows may be shared and frozen; Apollo's entry wants to name the type on what it gets. */
const named = (type: string, row: object | null): object | null => (row === null ? null : { ...row, __typename: type })

const keyedTypes = (code: GraphQLSchema): string[] =>
  Object.values(code.getTypeMap()).flatMap(({ name, astNode }) => (astNode?.directives?.some((directive) => directive.name.value === 'key') ? [name] : []))

/** The fields of a fetch were checked with its document; one that asks for none of them would still tell whether there is such an entity. */
function mayKnow(type: string, { request, runtime }: GraphContext): void {
  if (can(request.actor, `${type}.id`, runtime.matrix) === 'deny')
    throw new GraphQLError(FORBIDDEN.en.title, { extensions: { code: FORBIDDEN.code, refusal: refuse(FORBIDDEN) } })
}

function resolversOf(code: GraphQLSchema, references: SubgraphDefinition['references']): Record<string, Record<string, unknown>> {
  const resolvers = createResolversMap(code) as Record<string, Record<string, unknown>>
  // Rows are plain objects, never instances of the classes that describe them.
  for (const fields of Object.values(resolvers)) if (!('serialize' in fields)) delete fields.__isTypeOf
  guardArguments(code, resolvers)
  // What is only pointed at is its owner's to resolve; without a resolver Apollo would give the caller's own values back as data.
  for (const type of keyedTypes(code)) resolvers[type] = { ...resolvers[type], __resolveReference: () => null }
  for (const [type, find] of Object.entries(references)) {
    const __resolveReference = async (reference: Record<string, unknown>, context: GraphContext) => {
      mayKnow(type, context)
      return named(type, await find(reference, context))
    }
    resolvers[type] = { ...resolvers[type], __resolveReference }
  }
  return resolvers
}

export async function buildSubgraph(definition: SubgraphDefinition): Promise<BuiltSubgraph> {
  const code = await buildSchema({ resolvers: definition.resolvers, orphanedTypes: [...definition.types], validate: false, skipCheck: true })
  // Not printed and parsed again: the text is for who composes, and made when it is asked for.
  const typeDefs: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...LINK.definitions, ...getDocumentNodeFromSchema(code).definitions] }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolversOf(code, definition.references) as never }])
  return {
    name: definition.name,
    schema,
    get sdl() {
      return print(typeDefs)
    },
  }
}
