import type { ClassType } from 'type-graphql'
import { namedMigration } from '../database/named-migration.js'
import type { SubgraphName } from '../database/roles.js'
import type { SubgraphPart } from '../graph/parts.js'
import type { WithdrawRecord } from './decide-withdrawal.js'
import { feedTables } from './feed.ddl.js'
import { feedResolvers, withdrawalResolver } from './feeds.graph.js'
import { Freshness } from './freshness.graph.js'
import { receiptTrigger } from './receipt.ddl.js'
import { recordMarks } from './record-marks.graph.js'
import { FEED_REFUSALS } from './refusals.js'
import { withdrawRow } from './withdraw-row.js'

/** A kind of fact that was there before the feeds were: its type, its table, and whether banks own rows of it. */
export interface FedTable {
  readonly type: ClassType<object>
  readonly table: string
  readonly ofBanks?: boolean
}

export interface FeedsOptions {
  /** Begins the names of types and root fields: `Land`. */
  readonly name: string
  readonly schema: SubgraphName
  readonly tables: readonly FedTable[]
  readonly withdraw?: WithdrawRecord
}

/** One slice's feeds. Stands on the part of findings (working days); kinds that come later bring `receiptTrigger` and `recordMarks` themselves. */
export function feedsPart({ name, schema, tables, withdraw = withdrawRow }: FeedsOptions): SubgraphPart {
  const feeds = feedResolvers(name, schema)
  const withdrawals = withdrawalResolver(name, withdraw)
  const triggers = () => tables.flatMap(({ table, ofBanks }) => receiptTrigger(schema, table, ofBanks))
  return {
    resolvers: [withdrawals.resolver, ...feeds.resolvers, ...tables.flatMap(({ type, table }) => recordMarks(type, table.toUpperCase()))],
    types: [feeds.type, withdrawals.type, Freshness],
    migrations: [namedMigration(`M20261124${name}Feeds`, () => [...feedTables(schema), ...triggers()])],
    refusals: FEED_REFUSALS,
  }
}
