import { Arg, Ctx, Field, InputType, Int, Query, Resolver } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { Parcel } from './parcel.graph.js'
import { PARCEL_LIST, type ParcelRow } from './parcel.reads.js'

export const ParcelConnection = connectionOf(Parcel, 'Parcel', '宗地', 'parcels')

@InputType({ description: '宗地筛选条件，各项同时满足\nFilter of parcels; all conditions hold' })
export class ParcelFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '不动产单元代码\nReal-estate unit code' })
  realEstateUnitCode?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '坐落\nLocation' })
  location?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '取得方式\nHow it was acquired' })
  acquisition?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '用途\nLand use' })
  landUse?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '使用期限止\nEnd of the term' })
  termEndsOn?: DateFilter | null
}

@Resolver(() => Parcel)
export class ParcelListResolver {
  @Query(() => ParcelConnection, { nullable: true, description: '权限内的宗地，最近记录的在前\nParcels within the caller’s rights, newest first' })
  parcels(
    @Arg('filter', () => ParcelFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: ParcelFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<ParcelRow>(context, PARCEL_LIST, filter, 'NEWEST', { first, after })
  }
}
