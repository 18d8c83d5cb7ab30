import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { SubgraphName } from '../database/roles.js'
import { connectionOf } from '../graph/connection.graph.js'
import type { GraphContext } from '../graph/context.js'
import { list } from '../graph/list.js'
import { perform, resultOf } from '../graph/mutation.js'
import { type DecideWithdrawalInput, decideWithdrawal, type WithdrawRecord } from './decide-withdrawal.js'
import { type DeclareFeedInput, declareFeed } from './declare-feed.js'
import { FEED_LIST, type FeedRow, WITHDRAWAL_LIST, type WithdrawalRow } from './feed.reads.js'
import { declareInputType, feedFilterType, feedType } from './feed-types.graph.js'
import { freshnessOn } from './freshness.graph.js'
import { withdrawalFilterType, withdrawalInputType, withdrawalType } from './withdrawal-types.graph.js'

/** How each table is handed in, and how fresh it is. */
export function feedResolvers(name: string, schema: SubgraphName) {
  const type = feedType(name)
  const connection = connectionOf(type, `${name}Feed`, '报送', 'feeds')
  const declared = resultOf(`Declare${name}FeedResult`, type)
  const [filterType, declaring, declare] = [feedFilterType(name), declareInputType(name), declareFeed(name, schema)]

  @Resolver(() => type)
  class FeedsResolver {
    @Query(() => connection, { name: `${name.toLowerCase()}Feeds`, nullable: true, description: '权限内各台账的报送\nFeeds within the caller’s rights' })
    feeds(
      @Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<FeedRow>(context, FEED_LIST, filter, 'KIND', { first, after })
    }

    @Mutation(() => declared, { name: declare.name, description: '申明或修改报送方式\nDeclare or change how a table is handed in' })
    declare(@Arg('input', () => declaring, { description: '内容\nContent' }) input: DeclareFeedInput, @Ctx() context: GraphContext) {
      return perform(context, declare, input)
    }
  }
  return { type, resolvers: [FeedsResolver, freshnessOn(type, (row) => (row as FeedRow).kind)] }
}

/** What full lists no longer name, for a person to decide. */
export function withdrawalResolver(name: string, withdraw: WithdrawRecord) {
  const type = withdrawalType(name)
  const connection = connectionOf(type, `${name}WithdrawalProposal`, '撤销建议', 'proposals to withdraw')
  const decided = resultOf(`Decide${name}WithdrawalResult`, type)
  const [filterType, deciding, decide] = [withdrawalFilterType(name), withdrawalInputType(name), decideWithdrawal(name, withdraw)]

  @Resolver(() => type)
  class WithdrawalsResolver {
    @Query(() => connection, {
      name: `${name.toLowerCase()}WithdrawalProposals`,
      nullable: true,
      description: '权限内的撤销建议，先提出的在前\nProposals to withdraw within the caller’s rights, oldest first',
    })
    proposals(
      @Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<WithdrawalRow>(context, WITHDRAWAL_LIST, filter, 'OLDEST', { first, after })
    }

    @Mutation(() => decided, {
      name: decide.name,
      description: '确认撤销或保留全量清单不再列出的记录\nWithdraw or keep a record that the full list no longer names',
    })
    decide(@Arg('input', () => deciding, { description: '内容\nContent' }) input: DecideWithdrawalInput, @Ctx() context: GraphContext) {
      return perform(context, decide, input)
    }
  }
  return { type, resolver: WithdrawalsResolver }
}
