import { namedMigration } from '../../../platform/database/named-migration.js'
import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { startCollectingNotices } from './collect-notices.js'
import { noticeTables } from './notice.ddl.js'
import { NoticeFeed, NoticeResolver } from './notice.graph.js'

/** What concerns a bank or an agency, from the events of all slices, for those who ask, who listen, and who have it sent. */
export const noticePart: SubgraphPart = {
  resolvers: [NoticeResolver],
  types: [NoticeFeed],
  migrations: [namedMigration('M20261125CoordinationNotices', noticeTables)],
  background: [startCollectingNotices],
}
