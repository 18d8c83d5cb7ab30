import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { REMOVAL_BASIS } from '../../../policy/lvliang-2024-12/2-3-list/removal.js'
import { readingOf } from '../assessment/assessment.graph.js'
import { Assessment } from '../assessment/assessment-types.graph.js'
import { thawAssessment } from '../assessment/frozen.js'
import { toGraph } from '../assessment/to-graph.js'
import { OpenPoint } from '../setting/open-point.graph.js'
import { FinancedScope, Project } from '../stubs.graph.js'
import { markImplemented } from './actions/mark-implemented.js'
import { nominateScope } from './actions/nominate-scope.js'
import { openWhitelistBatch } from './actions/open-whitelist-batch.js'
import { removeFromList } from './actions/remove-from-list.js'
import { MarkImplementedInput, NominateScopeInput, OpenWhitelistBatchInput, RemoveFromListInput } from './nomination.inputs.graph.js'
import { batchById, type NominationRow, nominationById, nominationsOfScope } from './nomination.reads.js'
import { Nomination, WhitelistBatch } from './nomination-types.graph.js'

export const OpenWhitelistBatchResult = resultOf('OpenWhitelistBatchResult', WhitelistBatch)
export const NominateScopeResult = resultOf('NominateScopeResult', Nomination)
export const MarkImplementedResult = resultOf('MarkImplementedResult', Nomination)
export const RemoveFromListResult = resultOf('RemoveFromListResult', Nomination)

@Resolver(() => Nomination)
export class NominationResolver {
  @FieldResolver(() => FinancedScope, { nullable: true, description: '融资范围\nThe scope' })
  scope(@Root() { scopeId }: NominationRow): FinancedScope {
    return { id: scopeId }
  }

  @FieldResolver(() => Project, { nullable: true, description: '项目\nThe project' })
  project(@Root() { projectId }: NominationRow): Project {
    return { id: projectId }
  }

  @FieldResolver(() => WhitelistBatch, { nullable: true, description: '批次\nIts batch' })
  batch(@Root() { batchId }: NominationRow, @Ctx() context: GraphContext) {
    return context.one(batchById, batchId)
  }

  @FieldResolver(() => Nomination, { nullable: true, description: '移出前的提名\nThe nomination before it was taken off' })
  successorOf(@Root() { successorOf }: NominationRow, @Ctx() context: GraphContext) {
    return successorOf === null ? null : context.one(nominationById, successorOf)
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description:
      '提名时的判断及依据，不再改变；中枢建立前已列入名单的为空\nThe verdict with its evidence as it was; null of what was on the list before the hub',
  })
  async assessment(@Root() { assessmentJson: json, assessmentSha256: sha256 }: NominationRow, @Ctx() context: GraphContext): Promise<Assessment | null> {
    return json === null || sha256 === null ? null : toGraph(thawAssessment({ json, sha256 }), await readingOf(context))
  }

  @FieldResolver(() => OpenPoint, { nullable: true, description: '移出所依：文件未规定\nWhat the removal rests on: the text has no rule' })
  removalBasis(@Root() { removedOn }: NominationRow): OpenPoint | null {
    return removedOn === null ? null : REMOVAL_BASIS
  }

  @Query(() => Nomination, { nullable: true, description: '名单上的一项\nOne item of the list' })
  nomination(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext) {
    return context.one(nominationById, id)
  }

  @Mutation(() => OpenWhitelistBatchResult, { description: '开设批次（县级机制办公室）\nOpen a batch; the county’s office only' })
  openWhitelistBatch(
    @Arg('input', () => OpenWhitelistBatchInput, { description: '内容\nContent' }) input: OpenWhitelistBatchInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, openWhitelistBatch, input)
  }

  @Mutation(() => NominateScopeResult, {
    description: '提名融资范围，五个条件须全部满足（县级机制办公室）\nNominate a scope that meets all five conditions; the county’s office only',
  })
  nominateScope(@Arg('input', () => NominateScopeInput, { description: '内容\nContent' }) input: NominateScopeInput, @Ctx() context: GraphContext) {
    return perform(context, nominateScope, input)
  }

  @Mutation(() => MarkImplementedResult, { description: '登记实施（县级机制办公室）\nRecord that it is implemented; the county’s office only' })
  markImplemented(@Arg('input', () => MarkImplementedInput, { description: '内容\nContent' }) input: MarkImplementedInput, @Ctx() context: GraphContext) {
    return perform(context, markImplemented, input)
  }

  @Mutation(() => RemoveFromListResult, {
    description: '移出名单并撤回其全部推送（县级机制办公室）\nTake off the list and revoke all its pushes; the county’s office only',
  })
  removeFromList(@Arg('input', () => RemoveFromListInput, { description: '内容\nContent' }) input: RemoveFromListInput, @Ctx() context: GraphContext) {
    return perform(context, removeFromList, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeNominationsResolver {
  @FieldResolver(() => [Nomination], { nullable: true, description: '在名单内的经历，新的在前\nIts time on the list, newest first' })
  nominations(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(nominationsOfScope, scope.id)
  }
}
