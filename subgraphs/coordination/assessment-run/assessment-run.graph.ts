import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { DateTime, LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import { startAssessmentRun } from './actions/start-assessment-run.js'
import { type CountRow, countsOfRun, type RunRow, runById, runsOfUnit } from './assessment-run.reads.js'

@ObjectType({ description: '批量评估的一个合计，附其融资范围\nOne figure of a run, with the scopes that it counts' })
export class AssessmentCount {
  @Field(() => ReportingUnit, { nullable: true, description: '县（市、区）\nCounty' })
  unit: ReportingUnit | null

  @Field(() => Int, { description: '条件序号；0 为总判断\nThe condition; 0 is the verdict as a whole' })
  condition: number

  @Field(() => String, { description: '状态：MET、NOT_MET、UNKNOWN、JUDGED\nState' })
  state: string

  @Field(() => Int, { description: '个数\nHow many' })
  count: number

  @Field(() => [ID], { description: '这些融资范围\nThose scopes' })
  scopes: string[]
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '批量评估：某单位及其下级全部融资范围的五项条件\nA run: the five conditions of all scopes of a unit and those below it' })
export class AssessmentRun {
  @Field(() => ID, { description: '标识\nId' })
  id: string

  @Field(() => DateTime, { description: '发起时间\nStarted at' })
  requestedAt: string

  @Field(() => DateTime, { nullable: true, description: '完成时间；空为进行中\nFinished at; null while it runs' })
  finishedAt: string | null

  @Field(() => LocalDate, { description: '法定日期\nThe legal date' })
  day: string

  @Field(() => Int, { description: '应评估的融资范围数\nScopes to judge' })
  total: number

  @Field(() => Int, { description: '已评估数\nJudged so far' })
  done: number
}

@InputType({ description: '发起批量评估\nStart a run' })
export class StartAssessmentRunInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '单位\nThe unit' })
  unitId: string
}

export const StartAssessmentRunResult = resultOf('StartAssessmentRunResult', AssessmentRun)

@Resolver(() => AssessmentRun)
export class AssessmentRunResolver {
  @Query(() => AssessmentRun, { nullable: true, description: '一次批量评估及其进度\nOne run, with its progress' })
  assessmentRun(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext) {
    return context.one(runById, id)
  }

  @Query(() => [AssessmentRun], { nullable: true, description: '某单位的批量评估，新的在前\nRuns of a unit, newest first' })
  assessmentRuns(@Arg('unitId', () => ID, { description: '单位\nThe unit' }) unitId: string, @Ctx() context: GraphContext) {
    return context.many(runsOfUnit, unitId)
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '单位\nThe unit' })
  unit(@Root() { unitId }: RunRow, @Ctx() context: GraphContext) {
    return context.one(unitById, unitId)
  }

  @FieldResolver(() => [AssessmentCount], { description: '按县、条件、状态的合计\nCounts by county, condition and state' })
  async counts(@Root() { id }: RunRow, @Ctx() context: GraphContext) {
    const rows: readonly CountRow[] = await context.many(countsOfRun, id)
    return rows.map(async (row) => ({ ...row, count: row.scopes.length, unit: await context.one(unitById, row.unitId) }))
  }

  @Mutation(() => StartAssessmentRunResult, {
    description: '发起批量评估，在后台分批进行（本单位机制办公室）\nStart a run, worked off in steps beside the day’s work; the unit’s own office',
  })
  startAssessmentRun(
    @Arg('input', () => StartAssessmentRunInput, { description: '内容\nContent' }) input: StartAssessmentRunInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, startAssessmentRun, input)
  }
}
