import { buildASTSchema, type GraphQLSchema, getNamedType, isObjectType, parse } from 'graphql'
import { AUDIENCES, maySendFreeText } from '../gateway/access/audience.js'
import type { Matrix } from '../platform/access/matrix.js'
import { rightsOf, variable } from './list-documents.js'
import { GENERATED } from './mutation-documents.js'
import { askedOf } from './what-to-ask.js'

/** Questions that are answered whole and are no list to page through: duties, desks, returns, what changed. */
const QUESTIONS: readonly string[] = [
  ...[
    'emptySeats',
    'unitsWithoutMechanism',
    'whitelistBatches',
    'nomination',
    'datedDuties',
    'batchTotals',
    'whatChanged',
    'assessmentRun',
    'assessmentRuns',
    'supportByOwnership',
  ],
  ...['meetingDuties', 'laggards', 'obligations', 'mechanismReturn', 'mechanismReturns', 'rebuildReturn', 'certificateDesk', 'watchList'],
  ...['figureDifferences', 'approvalDays', 'lprOn', 'webhooks', 'noticesSince'],
]

/** One registered document per question and audience that sends no free text, asking for what everybody may read who may ask it. */
export function questionDocuments(subgraphSdl: string, matrix: Matrix): ReadonlyMap<string, string> {
  const schema: GraphQLSchema = buildASTSchema(parse(subgraphSdl), { assumeValidSDL: true })
  const documents = new Map<string, string>()
  for (const audience of AUDIENCES.filter((one) => one !== 'internal' && !maySendFreeText(one))) {
    for (const name of QUESTIONS) {
      const field = schema.getQueryType()?.getFields()[name]
      const answer = field && getNamedType(field.type)
      const mayUse = field && rightsOf(name, audience, matrix)
      if (!field || !mayUse || !isObjectType(answer)) continue
      const args = field.args.filter((argument) => mayUse(`Query.${name}(${argument.name}:)`))
      const variables = args.length > 0 ? `(${args.map(variable).join(', ')})` : ''
      const given = args.length > 0 ? `(${args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')})` : ''
      documents.set(`documents/${audience}/${name}.graphql`, `${GENERATED}\nquery ${name}${variables} {\n  ${name}${given} { ${askedOf(answer, mayUse)} }\n}\n`)
    }
  }
  return documents
}
