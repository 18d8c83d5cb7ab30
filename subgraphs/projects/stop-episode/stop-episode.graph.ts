import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { Project } from '../project/project.graph.js'
import type { ProjectRow } from '../project/project.reads.js'
import { FinancedScope } from '../scope/scope.graph.js'
import type { ScopeRow } from '../scope/scope.reads.js'
import { recordResumption } from './actions/record-resumption.js'
import { recordStop } from './actions/record-stop.js'
import { stopEpisodesOfProject, stopEpisodesOfScope } from './stop-episode.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '一次停工\nOne stop of works' })
export class StopEpisode extends Fact {
  @Field(() => ID, { description: '项目、融资范围或楼栋的标识\nId of the project, scope or building' })
  subjectId: string

  @Field(() => LocalDate, { description: '停工日期\nStopped on' })
  stoppedOn: string

  @Field(() => LocalDate, { nullable: true, description: '复工日期；空为仍在停工\nResumed on; empty while it lasts' })
  resumedOn: string | null

  @Field(() => String, { description: '停工原因\nCause' })
  cause: string

  @Field(() => LocalDate, { nullable: true, description: '施工许可证核验日期\nConstruction permit re-verified on' })
  reverifiedOn: string | null
}

@InputType({ description: '登记停工\nRecord a stop' })
export class RecordStopInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '停工记录的标识，可由客户端生成\nId of the episode, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, { description: '项目、融资范围或楼栋的标识\nId of the project, scope or building' })
  subjectId: string

  @Field(() => LocalDate, { description: '停工日期\nStopped on' })
  stoppedOn: string

  @Field(() => String, { description: '停工原因\nCause' })
  cause: string
}

@InputType({ description: '登记复工\nRecord a resumption' })
export class RecordResumptionInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '停工记录的标识\nId of the episode' })
  episodeId: string

  @Field(() => LocalDate, { description: '复工日期\nResumed on' })
  resumedOn: string

  @Field(() => LocalDate, { nullable: true, description: '施工许可证核验日期，停工满一年必填\nPermit re-verified on, required after a year’s stop' })
  reverifiedOn?: string | null

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}

export const RecordStopResult = resultOf('RecordStopResult', StopEpisode)
export const RecordResumptionResult = resultOf('RecordResumptionResult', StopEpisode)

@Resolver(() => Project)
export class StopEpisodeResolver {
  @FieldResolver(() => [StopEpisode], { description: '停工记录，新的在前\nStops, latest first' })
  stopEpisodes(@Root() project: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(stopEpisodesOfProject, project.id)
  }

  @Mutation(() => RecordStopResult, { description: '登记停工（住建）\nRecord a stop' })
  recordStop(@Arg('input', () => RecordStopInput, { description: '内容\nContent' }) input: RecordStopInput, @Ctx() context: GraphContext) {
    return perform(context, recordStop, input)
  }

  @Mutation(() => RecordResumptionResult, { description: '登记复工（住建）\nRecord a resumption' })
  recordResumption(@Arg('input', () => RecordResumptionInput, { description: '内容\nContent' }) input: RecordResumptionInput, @Ctx() context: GraphContext) {
    return perform(context, recordResumption, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeStopEpisodeResolver {
  @FieldResolver(() => [StopEpisode], { description: '本范围、其楼栋及整个项目的停工记录\nStops of the scope, its buildings and the whole project' })
  stopEpisodes(@Root() scope: ScopeRow, @Ctx() context: GraphContext) {
    return context.many(stopEpisodesOfScope, scope.id)
  }
}
