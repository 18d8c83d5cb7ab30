import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { LocalDate } from '../../../../kernel/dates.js'
import type { GraphContext } from '../../../../platform/graph/context.js'
import { list } from '../../../../platform/graph/list.js'
import { perform, resultOf } from '../../../../platform/graph/mutation.js'
import { overdueWorkingDays } from '../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { FinancedScope, Institution, Project } from '../../stubs.graph.js'
import { ReportingUnit } from '../../unit/unit.graph.js'
import { unitById } from '../../unit/unit.reads.js'
import { assignDifficulty } from './actions/assign-difficulty.js'
import { closeDifficulty } from './actions/close-difficulty.js'
import { raiseDifficulty } from './actions/raise-difficulty.js'
import { reportDifficultyProgress } from './actions/report-difficulty-progress.js'
import {
  AssignDifficultyInput,
  CloseDifficultyInput,
  DifficultyFilter,
  RaiseDifficultyInput,
  ReportDifficultyProgressInput,
} from './difficulty.inputs.graph.js'
import { DIFFICULTY_LIST, type DifficultyRow, difficultyById, progressOfDifficulty } from './difficulty.reads.js'
import { Difficulty, DifficultyConnection, DifficultyProgress } from './difficulty-types.graph.js'

export const RaiseDifficultyResult = resultOf('RaiseDifficultyResult', Difficulty)
export const AssignDifficultyResult = resultOf('AssignDifficultyResult', Difficulty)
export const ReportDifficultyProgressResult = resultOf('ReportDifficultyProgressResult', Difficulty)
export const CloseDifficultyResult = resultOf('CloseDifficultyResult', Difficulty)

@Resolver(() => Difficulty)
export class DifficultyMutations {
  @Mutation(() => RaiseDifficultyResult, { description: '提出困难问题（机制办公室）\nRaise a difficulty: the mechanism’s office' })
  raiseDifficulty(@Arg('input', () => RaiseDifficultyInput, { description: '内容\nContent' }) input: RaiseDifficultyInput, @Ctx() context: GraphContext) {
    return perform(context, raiseDifficulty, input)
  }

  @Mutation(() => AssignDifficultyResult, { description: '明确责任方（机制办公室）\nSay who bears it: the mechanism’s office' })
  assignDifficulty(@Arg('input', () => AssignDifficultyInput, { description: '内容\nContent' }) input: AssignDifficultyInput, @Ctx() context: GraphContext) {
    return perform(context, assignDifficulty, input)
  }

  @Mutation(() => ReportDifficultyProgressResult, { description: '报告进展（责任方）\nReport progress: who bears it' })
  reportDifficultyProgress(
    @Arg('input', () => ReportDifficultyProgressInput, { description: '内容\nContent' }) input: ReportDifficultyProgressInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, reportDifficultyProgress, input)
  }

  @Mutation(() => CloseDifficultyResult, { description: '办结困难问题（机制办公室）\nClose a difficulty: the mechanism’s office' })
  closeDifficulty(@Arg('input', () => CloseDifficultyInput, { description: '内容\nContent' }) input: CloseDifficultyInput, @Ctx() context: GraphContext) {
    return perform(context, closeDifficulty, input)
  }
}

@Resolver(() => Difficulty)
export class DifficultyResolver {
  @Query(() => Difficulty, { nullable: true, description: '按标识查困难问题\nA difficulty by id' })
  difficulty(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<DifficultyRow | null> {
    return context.one(difficultyById, id)
  }

  @Query(() => DifficultyConnection, { nullable: true, description: '权限内的困难问题，新的在前\nDifficulties within the caller’s rights, newest first' })
  difficulties(
    @Arg('filter', () => DifficultyFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: DifficultyFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<DifficultyRow>(context, DIFFICULTY_LIST, filter, 'NEWEST', { first, after })
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() row: DifficultyRow, @Ctx() context: GraphContext) {
    return context.one(unitById, row.unitId)
  }

  @FieldResolver(() => ReportingUnit)
  responsibleUnit(@Root() row: DifficultyRow, @Ctx() context: GraphContext) {
    return row.responsibleUnitId === null ? null : context.one(unitById, row.responsibleUnitId)
  }

  @FieldResolver(() => Institution)
  institution(@Root() row: DifficultyRow): Institution | null {
    return row.institutionId === null ? null : { id: row.institutionId }
  }

  @FieldResolver(() => Project)
  project(@Root() row: DifficultyRow): Project | null {
    return row.projectId === null ? null : { id: row.projectId }
  }

  @FieldResolver(() => FinancedScope)
  scope(@Root() row: DifficultyRow): FinancedScope | null {
    return row.scopeId === null ? null : { id: row.scopeId }
  }

  @FieldResolver(() => Difficulty, { nullable: true, description: '所接续的、此前办结的问题\nThe closed one that came back' })
  successorOf(@Root() row: DifficultyRow, @Ctx() context: GraphContext): Promise<DifficultyRow | null> | null {
    return row.successorOf === null ? null : context.one(difficultyById, row.successorOf)
  }

  @FieldResolver(() => [DifficultyProgress], { description: '进展，新的在前\nProgress, newest first' })
  progress(@Root() row: DifficultyRow, @Ctx() context: GraphContext) {
    return context.many(progressOfDifficulty, row.id)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '逾期工作日；未逾期为 0，未定期限或日历未公布为空\nWorking days overdue; 0 when not, null without a due day or a published calendar',
  })
  async overdueWorkingDays(@Root() { dueOn, closedOn, today }: DifficultyRow, @Ctx() context: GraphContext): Promise<number | null> {
    return dueOn === null ? null : overdueWorkingDays(dueOn as LocalDate, closedOn as LocalDate | null, today as LocalDate, await context.runtime.calendar())
  }
}
