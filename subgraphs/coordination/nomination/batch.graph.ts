import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { LocalDate as Day } from '../../../kernel/dates.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { DATED_DUTIES, dutyOutcome } from '../../../policy/lvliang-2024-12/3-1-batches/dated-duties.js'
import { listTotals } from '../../../policy/lvliang-2024-12/3-1-batches/totals.js'
import { mechanismOfUnit, todayOf, unitInSight } from '../mechanism/mechanism.reads.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import { type BatchRow, batchesOfUnit, countsOfBatch, firstPushed, nominationsOfBatch, PUSHED_BETWEEN } from './nomination.reads.js'
import { BatchCount, BatchTotals, DatedDuty, Nomination, WhitelistBatch } from './nomination-types.graph.js'

interface Pushed {
  readonly scopeId: string
  readonly projectId: string
  readonly requested: string | null
}

@Resolver(() => WhitelistBatch)
export class WhitelistBatchResolver {
  @Query(() => [WhitelistBatch], { nullable: true, description: '一个单位的批次，新的在前\nA unit’s batches, newest first' })
  whitelistBatches(@Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string, @Ctx() context: GraphContext) {
    return context.many(batchesOfUnit, unitId)
  }

  @Query(() => [DatedDuty], {
    nullable: true,
    description:
      '文件定有日期的事项：实施方案、第一批名单；无权查看的单位为空\nThe duties with a day of their own; null where the unit is not the caller’s to see',
  })
  async datedDuties(@Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string, @Ctx() context: GraphContext) {
    const [unit, clock] = await Promise.all([context.one(unitInSight, unitId), context.one(todayOf, unitId)])
    if (!unit || !clock) return null
    const [mechanism, first] = await Promise.all([context.one(mechanismOfUnit, unitId), context.one(firstPushed, unitId)])
    const calendar = await context.runtime.calendar()
    const done = { IMPLEMENTATION_PLAN: mechanism?.planIssuedOn ?? null, FIRST_BATCH: first?.day ?? null }
    return DATED_DUTIES.map((duty) => ({ ...duty, doneOn: done[duty.kind], ...dutyOutcome(duty.due, done[duty.kind], clock.today, calendar) }))
  }

  @Query(() => BatchTotals, {
    nullable: true,
    description:
      '一段时间推送的合计（含下属单位），如一季度；每个融资范围只计一次\nWhat was pushed in a period by the unit and those below it; each scope once',
  })
  async batchTotals(
    @Arg('unitId', () => ID, { description: '填报单位\nReporting unit' }) unitId: string,
    @Arg('from', () => LocalDate, { description: '自\nFrom' }) from: Day,
    @Arg('to', () => LocalDate, { description: '至\nTo' }) to: Day,
    @Ctx() context: GraphContext,
  ) {
    if (!(await context.one(unitInSight, unitId))) return null
    const pushed = await context.reader.read<Pushed>(context.database, PUSHED_BETWEEN, [unitId, from, to])
    const totals = listTotals(pushed.map(({ requested, ...one }) => ({ ...one, requested: requested === null ? null : BigInt(requested) })))
    return { ...totals, requested: totals.requested === null ? null : String(totals.requested) }
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '所属单位\nThe unit' })
  unit(@Root() { unitId }: BatchRow, @Ctx() context: GraphContext) {
    return context.one(unitById, unitId)
  }

  @FieldResolver(() => [BatchCount], { description: '各状态的融资范围数\nScopes by state' })
  counts(@Root() { id }: BatchRow, @Ctx() context: GraphContext) {
    return context.many(countsOfBatch, id)
  }

  @FieldResolver(() => [Nomination], { description: '批次内的提名\nWhat stands in it' })
  nominations(@Root() { id }: BatchRow, @Ctx() context: GraphContext) {
    return context.many(nominationsOfBatch, id)
  }
}
