import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { Matrix } from '../platform/access/matrix.js'

/** What a document reads about, by the topics of schema/authorization.csv: construction, escrow, taxes, violations, certificates, mortgages … */
export function topicsIn(document: DocumentNode, schema: GraphQLSchema, matrix: Matrix): readonly string[] {
  const topics = new Set<string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      [Kind.FIELD]: (node) => {
        const topic = matrix.get(`${info.getParentType()?.name}.${node.name.value}`)?.topic
        if (topic) topics.add(topic)
      },
    }),
  )
  return [...topics].sort()
}
