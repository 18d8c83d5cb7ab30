import { astFromValue, buildASTSchema, type GraphQLArgument, type GraphQLSchema, parse, print } from 'graphql'
import { AUDIENCES, type Audience, audienceOf, maySendFreeText } from '../gateway/access/audience.js'
import { findList, type ListField, listNames } from '../gateway/export/find-list.js'
import { ACTOR_KINDS, type ActorKind } from '../kernel/actor.js'
import type { Matrix } from '../platform/access/matrix.js'
import { GENERATED } from './mutation-documents.js'
import { askedOf, type MayUse } from './what-to-ask.js'

/** One field that is not for somebody refuses him the whole document: so it asks for what everybody may read whose list it is. */
export function rightsOf(list: string, audience: Audience, matrix: Matrix): MayUse | null {
  const decision = (coordinate: string, kind: ActorKind) => matrix.get(coordinate)?.decisions.get(kind)
  const allowed = (coordinate: string) => (kind: ActorKind) => (decision(coordinate, kind) ?? 'deny') !== 'deny'
  const readers = ACTOR_KINDS.filter((kind) => audienceOf(kind) === audience && allowed(`Query.${list}`)(kind))
  // An argument without a row goes with its field.
  const mayUse: MayUse = (coordinate) => readers.every((kind) => (coordinate.includes('(') ? decision(coordinate, kind) !== 'deny' : allowed(coordinate)(kind)))
  return readers.length > 0 ? mayUse : null
}

export function variable({ name, type, defaultValue }: GraphQLArgument): string {
  const preset = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return `$${name}: ${type}${preset ? ` = ${print(preset)}` : ''}`
}

function documentOf({ field, node }: ListField, mayUse: MayUse): string {
  const args = field.args.filter(({ name }) => mayUse(`Query.${field.name}(${name}:)`))
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const page = 'totalCount\n    pageInfo { hasNextPage endCursor }'
  return `${GENERATED}\nquery ${field.name}(${args.map(variable).join(', ')}) {\n  ${field.name}(${given}) {\n    ${page}\n    nodes { ${askedOf(node, mayUse)} }\n  }\n}\n`
}

/** One registered document per list and audience that sends no free text: every work list and register can be paged through from the first day. */
export function listDocuments(subgraphSdl: string, matrix: Matrix): ReadonlyMap<string, string> {
  const schema: GraphQLSchema = buildASTSchema(parse(subgraphSdl), { assumeValidSDL: true })
  const documents = new Map<string, string>()
  for (const audience of AUDIENCES.filter((one) => one !== 'internal' && !maySendFreeText(one))) {
    for (const name of listNames(schema)) {
      const [list, mayUse] = [findList(schema, name), rightsOf(name, audience, matrix)]
      if (list && mayUse) documents.set(`documents/${audience}/${name}.graphql`, documentOf(list, mayUse))
    }
  }
  return documents
}
