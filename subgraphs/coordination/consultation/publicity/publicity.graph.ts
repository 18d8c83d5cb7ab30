import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { list } from '../../../../platform/graph/list.js'
import { perform, resultOf } from '../../../../platform/graph/mutation.js'
import { shownToPublic } from '../../../../policy/lvliang-2024-12/3-3-publicity/publicity.js'
import { ReportingUnit } from '../../unit/unit.graph.js'
import { unitById } from '../../unit/unit.reads.js'
import { decidePublicityItem } from './actions/decide-publicity-item.js'
import { recordPublicityItem } from './actions/record-publicity-item.js'
import { PUBLICITY_LIST, type PublicityRow } from './publicity.reads.js'
import { DecidePublicityItemInput, PublicityItem, PublicityItemConnection, PublicityItemFilter, RecordPublicityItemInput } from './publicity-types.graph.js'

export const RecordPublicityItemResult = resultOf('RecordPublicityItemResult', PublicityItem)
export const DecidePublicityItemResult = resultOf('DecidePublicityItemResult', PublicityItem)

@Resolver(() => PublicityItem)
export class PublicityResolver {
  @Query(() => PublicityItemConnection, {
    nullable: true,
    description: '宣传事项，新的在前；公众只见已审核且标明公开的\nPublicity items, newest first; the public sees what is approved and marked public',
  })
  publicityItems(
    @Arg('filter', () => PublicityItemFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: PublicityItemFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<PublicityRow>(context, PUBLICITY_LIST, filter, 'NEWEST', { first, after })
  }

  @FieldResolver(() => Boolean, { description: '公众是否可见\nWhether the public sees it' })
  shownToPublic(@Root() row: PublicityRow): boolean {
    return shownToPublic(row)
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() row: PublicityRow, @Ctx() context: GraphContext) {
    return context.one(unitById, row.unitId)
  }

  @Mutation(() => RecordPublicityItemResult, { description: '登记宣传事项（机制办公室）\nRecord a publicity item: the mechanism’s office' })
  recordPublicityItem(
    @Arg('input', () => RecordPublicityItemInput, { description: '内容\nContent' }) input: RecordPublicityItemInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, recordPublicityItem, input)
  }

  @Mutation(() => DecidePublicityItemResult, { description: '审核宣传事项（机制办公室，另一人）\nDecide on a publicity item: another person of the office' })
  decidePublicityItem(
    @Arg('input', () => DecidePublicityItemInput, { description: '内容\nContent' }) input: DecidePublicityItemInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, decidePublicityItem, input)
  }
}
