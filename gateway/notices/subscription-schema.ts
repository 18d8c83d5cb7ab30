import { buildSchema, type GraphQLSchema } from 'graphql'
import type { Audience } from '../access/audience.js'
import { documentId, type RegisteredDocument } from '../documents/document-store.js'

/**
 * The one subscription. A supergraph without a Subscription type has no place for it, so the gateway serves it by itself; the types are those
 * of `noticesSince`, with what is elsewhere in the graph known by its id.
 */
export const SUBSCRIPTION_SDL = `
  scalar DateTime
  enum NoticeTopic { PUSHED PUSH_REVOKED NOMINATED REMOVED_FROM_LIST EVALUATED CREDIT_APPROVED DISBURSED NOTICE_OF_LEAD_BANK CERTIFICATE_ISSUED WEBHOOK_DISABLED OVERDUE }
  type ReportingUnit { id: ID! }
  type Project { id: ID! }
  type FinancedScope { id: ID! }
  type Institution { id: ID! }
  type Notice {
    cursor: String!
    topic: NoticeTopic!
    at: DateTime!
    recordType: String!
    recordId: ID!
    version: Int
    unit: ReportingUnit
    project: Project
    scope: FinancedScope
    institution: Institution
  }
  type Query { _: Boolean }
  type Subscription {
    "权限内的新通知；after 为上次收到的游标，不填从现在起\\nNew notices within the caller’s rights; after is the last cursor received, from now on without it"
    notices(after: String, topics: [NoticeTopic!]): Notice!
  }
`

export const subscriptionSchema = (): GraphQLSchema => buildSchema(SUBSCRIPTION_SDL)

const FIELDS = 'cursor topic at recordType recordId version unit { id } project { id } scope { id } institution { id }'

/** What a listener sends, and what is asked of the graph for him, under his own rights. */
export const SUBSCRIPTION = `subscription notices($after: String, $topics: [NoticeTopic!]) { notices(after: $after, topics: $topics) { ${FIELDS} } }`
export const PAGE = `query noticesSince($cursor: String, $topics: [NoticeTopic!]) { noticesSince(cursor: $cursor, topics: $topics, first: 100) { cursor hasMore head notices { ${FIELDS} } } }`
export const HEAD = 'query noticeHead($cursor: String) { noticesSince(cursor: $cursor, first: 1) { head } }'

const LISTENERS: readonly Audience[] = ['bank', 'agency']

export const SUBSCRIPTION_DOCUMENTS: readonly RegisteredDocument[] = LISTENERS.map((audience) => ({
  id: documentId(SUBSCRIPTION),
  audience,
  name: 'notices',
  text: SUBSCRIPTION,
}))
