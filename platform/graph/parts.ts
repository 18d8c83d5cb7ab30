import type { SubgraphDefinition } from './subgraph.js'

/** What every agency's slice has in the same form (registers, findings, feeds, attachments, imports), made by a factory and joined to the slice. */
export type SubgraphPart = Partial<Pick<SubgraphDefinition, 'types' | 'references' | 'entities' | 'migrations' | 'refusals' | 'background' | 'imports'>> & {
  // biome-ignore lint/complexity/noBannedTypes: type-graphql takes resolver classes as Function
  readonly resolvers?: readonly Function[]
}

/** A slice and its parts as one definition; migrations keep the order in which the parts are named. */
export const withParts = (slice: SubgraphDefinition, ...parts: readonly SubgraphPart[]): SubgraphDefinition => ({
  ...slice,
  resolvers: [...slice.resolvers, ...parts.flatMap(({ resolvers = [] }) => resolvers)] as unknown as SubgraphDefinition['resolvers'],
  types: [...slice.types, ...parts.flatMap(({ types = [] }) => types)],
  references: Object.assign({}, slice.references, ...parts.map(({ references = {} }) => references)) as SubgraphDefinition['references'],
  entities: [...slice.entities, ...parts.flatMap(({ entities = [] }) => entities)],
  migrations: [...slice.migrations, ...parts.flatMap(({ migrations = [] }) => migrations)],
  refusals: [...new Set([...slice.refusals, ...parts.flatMap(({ refusals = [] }) => refusals)])],
  background: [...(slice.background ?? []), ...parts.flatMap(({ background = [] }) => background)],
  imports: [...(slice.imports ?? []), ...parts.flatMap(({ imports = [] }) => imports)],
})
