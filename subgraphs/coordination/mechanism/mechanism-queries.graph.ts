import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { emptySeats, seatsOf } from '../../../policy/lvliang-2024-12/1-mechanisms/composition.js'
import { withoutMechanism } from '../../../policy/lvliang-2024-12/1-mechanisms/registered.js'
import type { Seat } from '../../../policy/lvliang-2024-12/1-mechanisms/seat.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import { countiesOfCity, heldSeats, mechanismOfUnit, unitInSight } from './mechanism.reads.js'
import { EmptySeat } from './mechanism-types.graph.js'

@Resolver(() => EmptySeat)
export class MechanismQueries {
  @Query(() => [EmptySeat], {
    nullable: true,
    description: '机制的空缺席位；无权查看的单位为空\nThe empty seats of a unit’s mechanism; null where it is not the caller’s to see',
  })
  async emptySeats(@Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string, @Ctx() context: GraphContext) {
    const unit = await context.one(unitInSight, unitId)
    if (!unit || unit.kind === 'PROVINCE') return null
    const [counties, held] = await Promise.all([context.many(countiesOfCity, unit.id), context.many(heldSeats, unit.id)])
    const ids = counties.map(({ id }) => id)
    return emptySeats(seatsOf(unit.kind === 'CITY' ? 'CITY' : 'COUNTY', ids), held)
  }

  @Query(() => [ReportingUnit], {
    nullable: true,
    description: '下属县（市、区）、开发区中尚未登记机制的\nCounties and zones below a city that have registered no mechanism',
  })
  async unitsWithoutMechanism(@Arg('unitId', () => ID, { description: '市\nThe city' }) unitId: string, @Ctx() context: GraphContext) {
    if (!(await context.one(unitInSight, unitId))) return null
    const units = await context.many(countiesOfCity, unitId)
    const found = await Promise.all(units.map(({ id }) => context.one(mechanismOfUnit, id)))
    return withoutMechanism(units, new Set(found.flatMap((mechanism) => mechanism?.unitId ?? [])))
  }

  @FieldResolver(() => ReportingUnit, { nullable: true })
  county(@Root() { county }: Seat, @Ctx() context: GraphContext) {
    return county === null ? null : context.one(unitById, county)
  }
}
