import { buildASTSchema, type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isUnionType, parse } from 'graphql'
import { AUDIENCES, type Audience } from '../gateway/access/audience.js'
import { audiencesOf } from '../gateway/contract/audiences.js'
import type { Matrix } from '../platform/access/matrix.js'
import { askedOf } from './what-to-ask.js'

export const GENERATED = '# 由 ./hub schema 生成 / made by ./hub schema'

const REFUSAL = '... on Refusal { code title detail field rule clause remedy }'
const REFUSAL_FIELDS: ReadonlySet<string> = new Set(['code', 'title', 'detail', 'field', 'rule', 'clause', 'remedy'])

const readable = (type: GraphQLObjectType, audience: Audience, matrix: Matrix): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(({ name, args }) => args.length === 0 && audiencesOf(`${type.name}.${name}`, matrix).includes(audience))

/** What the agency itself holds of its answer: plain values, and the ids of what it points at. A name that a refusal has too gets the type's in front. */
function selection(type: GraphQLObjectType, audience: Audience, matrix: Matrix): string {
  const fields = readable(type, audience, matrix)
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => (REFUSAL_FIELDS.has(name) ? `own_${name}: ${name}` : name))
  // A wrapper around several entities has no value of its own.
  const mayUse = (coordinate: string) => audiencesOf(coordinate, matrix).includes(audience)
  const wrapped = plain.length === 0 ? askedOf(type, mayUse) : ''
  return [...plain, wrapped].join(' ').trim()
}

function documentOf(field: GraphQLField<unknown, unknown>, audience: Audience, matrix: Matrix): string {
  const union = getNamedType(field.type)
  const payloads = isUnionType(union) ? union.getTypes().filter(({ name }) => name !== 'Refusal') : []
  const branches = payloads.map((type) => `... on ${type.name} { ${selection(type, audience, matrix)} }`)
  const input = String(field.args[0]?.type ?? '')
  return `${GENERATED}\nmutation ${field.name}($input: ${input}) {\n  ${field.name}(input: $input) {\n    __typename\n    ${[...branches, REFUSAL].join('\n    ')}\n  }\n}\n`
}

/** One registered document per mutation and audience: agencies and banks can work through the gateway from the first day. */
export function mutationDocuments(subgraphSdl: string, matrix: Matrix): ReadonlyMap<string, string> {
  // The subgraph's own schema: the answer asks no other agency.
  const schema = buildASTSchema(parse(subgraphSdl), { assumeValidSDL: true })
  const documents = new Map<string, string>()
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    for (const audience of AUDIENCES) {
      if (audience === 'internal' || !audiencesOf(`Mutation.${field.name}`, matrix).includes(audience)) continue
      documents.set(`documents/${audience}/${field.name}.graphql`, documentOf(field, audience, matrix))
    }
  }
  return documents
}
