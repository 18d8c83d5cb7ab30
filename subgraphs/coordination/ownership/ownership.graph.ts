import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Money } from '../../../platform/graph/scalars.js'
import { supportByOwnership } from '../../../policy/lvliang-2024-12/0-preamble/support-by-ownership.js'
import { countiesOfCity, unitInSight } from '../mechanism/mechanism.reads.js'
import { gatherSupport } from './gather-support.js'

@ObjectType({ description: '一视同仁：一种所有制的项目得到的支持\nHow scopes of one ownership fared (L-03)' })
export class OwnershipSupport {
  @Field(() => String, {
    nullable: true,
    description: '开发企业所有制：STATE、PRIVATE、MIXED、FOREIGN；空为未填\nOwnership of the developer; null is not said',
  })
  ownership: string | null

  @Field(() => [ID], { description: '融资范围\nThe financed scopes' })
  scopes: string[]

  @Field(() => Int, { description: '在名单上的个数\nHow many stand on the list' })
  listed: number

  @Field(() => Int, { description: '已推送的个数\nHow many are pushed' })
  pushed: number

  @Field(() => Int, { description: '获授信的个数\nHow many were granted credit' })
  credited: number

  @Field(() => Int, { description: '已放款的个数\nHow many were lent to' })
  funded: number

  @Field(() => Money, { description: '授信金额\nApproved' })
  approved: bigint

  @Field(() => Money, { description: '发放金额\nDisbursed' })
  disbursed: bigint
}

@Resolver(() => OwnershipSupport)
export class OwnershipQueries {
  @Query(() => [OwnershipSupport], {
    nullable: true,
    description:
      '某单位（市：所辖各县）不同所有制项目的推送、授信、发放；所有制不进入任何条件，只供统计\nPushes, credit and money by ownership, of a unit or the counties of a city; no rule reads ownership',
  })
  async supportByOwnership(@Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string, @Ctx() context: GraphContext) {
    const { runtime, request } = context
    const unit = await context.one(unitInSight, unitId)
    if (!unit) return null
    const units = [unit, ...(unit.kind === 'CITY' ? await context.many(countiesOfCity, unitId) : [])]
    const found = await Promise.all(units.map(({ id }) => gatherSupport(runtime.ask, id, request.asOf)))
    return supportByOwnership(found.flat())
  }
}
