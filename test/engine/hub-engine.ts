import { buildSubgraphSchema } from '@apollo/subgraph'
import { buildASTSchema, buildSchema, type GraphQLSchema, parse } from 'graphql'
import { SUBGRAPH_DEFINITIONS } from '../../assembly/parts.js'
import { makeSchemaFiles } from '../../assembly/schema-files.js'
import { createEngine, type Engine } from '../../gateway/engine/engine.js'
import type { SubgraphRequest } from '../../platform/graph/transport.js'
import { type HubFacts, hubFacts, keysOf } from './hub-facts.js'
import { inProcess } from './town.js'

export interface HubEngine {
  readonly engine: Engine
  /** Everything in one schema, answering from the same facts. */
  readonly merged: GraphQLSchema
  /** The facts behind the engine, and those behind the merged schema: alike, each with a log of its own. */
  readonly asked: HubFacts
  readonly judge: HubFacts
  /** What each subgraph was sent. */
  readonly seen: ReadonlyMap<string, SubgraphRequest[]>
  /** What the engine could not do. */
  readonly defects: unknown[]
}

/** The hub's own five schemas behind the engine, with made-up facts in place of databases. */
export async function hubEngine(): Promise<HubEngine> {
  const { files, problems } = await makeSchemaFiles()
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const sdl = (name: string): string => files.get(name) ?? ''
  const names = SUBGRAPH_DEFINITIONS.map(({ name }) => name)
  const plain = new Map(names.map((name) => [name as string, buildASTSchema(parse(sdl(`${name}.graphql`)), { assumeValidSDL: true })]))
  const merged = buildSchema(sdl('api.graphql'))
  const [asked, judge] = [hubFacts(merged, plain), hubFacts(merged, plain)]
  const seen = new Map(names.map((name) => [name as string, [] as SubgraphRequest[]]))
  const transports = names.map((name) => {
    const references = [...keysOf([plain.get(name) as GraphQLSchema]).keys()].map((type) => [type, { __resolveReference: asked.resolveReference(name) }])
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl(`${name}.graphql`)), resolvers: Object.fromEntries(references) }])
    return [name, inProcess(asked.answer(schema), seen.get(name))] as const
  })
  const defects: unknown[] = []
  const engine = createEngine({
    supergraphSdl: sdl('supergraph.graphql'),
    transports: new Map(transports),
    isPublicCode: () => false,
    onDefect: (error) => defects.push(error),
  })
  return { engine, merged: judge.answer(merged), asked, judge, seen, defects }
}
