import { Arg, Ctx, Field, InputType, Int, Query, Resolver } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { Mortgage } from './mortgage.graph.js'
import { MORTGAGE_LIST, type MortgageRow } from './mortgage.reads.js'

export const MortgageConnection = connectionOf(Mortgage, 'Mortgage', '抵押', 'mortgages')

@InputType({ description: '抵押筛选条件，各项同时满足\nFilter of mortgages; all conditions hold' })
export class MortgageFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '种类\nKind' })
  kind?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '不动产登记证明号\nNumber of the registration proof' })
  number?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '抵押权人\nMortgagee' })
  mortgagee?: TextFilter | null

  @Field(() => IdFilter, { nullable: true, description: '抵押权人对应的银行机构\nThe mortgagee’s bank institution' })
  institution?: IdFilter | null

  @Field(() => DateFilter, { nullable: true, description: '登记日期\nRegistered on' })
  registeredOn?: DateFilter | null

  @Field(() => DateFilter, { nullable: true, description: '注销日期；isNull 为真即仍有效的\nReleased on; isNull true: those that stand' })
  releasedOn?: DateFilter | null
}

@Resolver(() => Mortgage)
export class MortgageListResolver {
  @Query(() => MortgageConnection, { nullable: true, description: '权限内的抵押，新登记的在前\nMortgages within the caller’s rights, newest first' })
  mortgages(
    @Arg('filter', () => MortgageFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: MortgageFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<MortgageRow>(context, MORTGAGE_LIST, filter, 'NEWEST', { first, after })
  }
}
