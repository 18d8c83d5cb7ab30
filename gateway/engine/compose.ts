import { type CompositionResult, composeSchemaContract, composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'

export interface ComposedSubgraph {
  readonly name: string
  readonly sdl: string
  readonly url?: string
}

export type Composition =
  | { readonly supergraphSdl: string /** What clients see. */; readonly apiSdl: string; readonly errors?: never }
  | { readonly errors: readonly string[]; readonly supergraphSdl?: never; readonly apiSdl?: never }

/** Which tags an audience's contract shows: include keeps what carries one of them, exclude drops it. */
export interface ContractFilter {
  readonly include?: Iterable<string>
  readonly exclude?: Iterable<string>
}

const service = ({ name, sdl, url }: ComposedSubgraph) => ({ name, typeDefs: parse(sdl), ...(url === undefined ? {} : { url }) })

const outcome = (result: CompositionResult): Composition =>
  result.errors ? { errors: result.errors.map(({ message }) => message) } : { supergraphSdl: result.supergraphSdl, apiSdl: result.publicSdl }

/** Composes the agencies' schemas into one supergraph, or says every reason why they do not compose. */
export const composeSupergraph = (subgraphs: readonly ComposedSubgraph[]): Composition => outcome(composeServices(subgraphs.map(service)))

/** Composes what one audience may see; types that nothing reaches any more go with the fields that led to them. */
export const composeContract = (subgraphs: readonly ComposedSubgraph[], filter: ContractFilter): Composition =>
  outcome(composeSchemaContract(subgraphs.map(service), { include: new Set(filter.include), exclude: new Set(filter.exclude) }, true))
