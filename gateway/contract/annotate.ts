import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql'
import type { Matrix } from '../../platform/access/matrix.js'
import { scopesOf } from './audiences.js'
import { type Tags, tagsOf } from './closure.js'

export interface Annotated {
  readonly sdl: string
  /** Fields without a row in schema/authorization.csv: CI fails on them. */
  readonly missing: readonly string[]
}

const directive = (text: string): ConstDirectiveNode => {
  const [definition] = parse(`scalar _ ${text}`).definitions
  const [node] = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : []
  if (!node) throw new Error(`not a directive: ${text}`)
  return node
}

function annotateDocument(document: DocumentNode, tags: Tags, matrix: Matrix, scopes: boolean): DocumentNode {
  const tagged = (coordinate: string): ConstDirectiveNode[] =>
    [...(tags.get(coordinate) ?? [])].sort().map((audience) => directive(`@tag(name: "${audience}")`))
  const guarded = (coordinate: string): ConstDirectiveNode[] => {
    const needed = scopes ? scopesOf(coordinate, matrix) : null
    return needed ? [directive(`@requiresScopes(scopes: ${JSON.stringify(needed)})`)] : []
  }
  const withTags = <Node extends { name: { value: string }; directives?: readonly ConstDirectiveNode[] }>(node: Node): Node => ({
    ...node,
    directives: [...(node.directives ?? []), ...tagged(node.name.value)],
  })
  return visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: (type) => ({
      ...type,
      fields: (type.fields ?? []).map((field) => {
        const coordinate = `${type.name.value}.${field.name.value}`
        // What another subgraph owns and this one only asks for (@requires): its owner says who may read it.
        if (field.directives?.some(({ name }) => name.value === 'external')) return field
        return {
          ...field,
          arguments: (field.arguments ?? []).map((argument) => ({
            ...argument,
            directives: [...(argument.directives ?? []), ...tagged(`${coordinate}(${argument.name.value}:)`)],
          })),
          directives: [...(field.directives ?? []), ...guarded(coordinate), ...tagged(coordinate)],
        }
      }),
    }),
    [Kind.ENUM_TYPE_DEFINITION]: withTags,
    [Kind.SCALAR_TYPE_DEFINITION]: withTags,
    [Kind.UNION_TYPE_DEFINITION]: withTags,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: withTags,
  })
}

/**
 * Puts tags and scopes from schema/authorization.csv on a printed subgraph schema; none is written by hand.
 * `scopes: false` leaves the authorization directives out, for gateways that refuse a supergraph with them.
 */
export function annotate(sdl: string, matrix: Matrix, { scopes = true }: { readonly scopes?: boolean } = {}): Annotated {
  const document = parse(sdl)
  const { tags, missing } = tagsOf(document, matrix)
  return { sdl: `${print(annotateDocument(document, tags, matrix, scopes))}\n`, missing }
}
