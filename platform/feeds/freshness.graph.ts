import { type ClassType, Ctx, Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../graph/context.js'
import { DateTime, LocalDate } from '../graph/scalars.js'
import { FeedMode } from './enums.graph.js'
import { type FreshnessRow, freshnessOf } from './feed.reads.js'

/** Identical in every subgraph. */
@Directive('@shareable')
@ObjectType({
  description: '数据的新鲜程度：所在台账截至何日、何时收到、是否过期\nFreshness: how far the table reaches, when it last came, whether it is stale',
})
export class Freshness {
  @Field(() => LocalDate, { nullable: true, description: '数据截至\nReceived up to' })
  receivedUpTo: string | null

  @Field(() => DateTime, { nullable: true, description: '最近一次收到\nLast received' })
  lastReceivedAt: string | null

  @Field(() => FeedMode, { nullable: true, description: '报送方式；未申明时为空\nHow it is handed in; null: not declared' })
  mode: string | null

  @Field(() => Int, { nullable: true, description: '超过多少工作日视为过期；未设时为空\nWorking days after which it is stale; null: no limit' })
  staleAfterWorkingDays: number | null

  @Field(() => Int, {
    nullable: true,
    description: '距今工作日数；日历未公布时为空（未知）\nWorking days since; null (unknown) where the calendar is not published',
  })
  workingDaysSince: number | null

  @Field(() => Boolean, { nullable: true, description: '是否过期；未知时为空\nStale or not; null: unknown' })
  stale: boolean | null
}

/** What a fact's row says of the table that it came with. */
export interface FromFeed {
  readonly unitId?: string | null
  readonly agency?: string | null
  readonly institutionId?: string | null
}

const load = async (kind: string, { unitId, agency, institutionId }: FromFeed, context: GraphContext): Promise<FreshnessRow | null> =>
  unitId && agency ? context.one(freshnessOf, [kind, unitId, agency, agency === 'BANK' ? (institutionId ?? '') : ''].join('|')) : null

/** `freshness` on a type of facts; `kind` is its table's name in capitals, or said by the row. */
export function freshnessOn(type: ClassType<object>, kind: string | ((row: FromFeed) => string)) {
  @Resolver(() => type)
  class FreshnessResolver {
    @FieldResolver(() => Freshness, { nullable: true, description: '所在台账的新鲜程度\nHow fresh the table is that it came with' })
    freshness(@Root() row: FromFeed, @Ctx() context: GraphContext): Promise<FreshnessRow | null> {
      return load(typeof kind === 'string' ? kind : kind(row), row, context)
    }
  }
  return FreshnessResolver
}
