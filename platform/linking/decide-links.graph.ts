import { Arg, type ClassType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { type RenderedRefusal, render } from '../../kernel/refusal.js'
import type { GraphContext } from '../graph/context.js'
import { perform, resultOf } from '../graph/mutation.js'
import { RefusalType } from '../graph/refusal.graph.js'
import { Uuid } from '../graph/scalars.js'
import { type DecideLinksInput, decideLinks, type LinkOutcome } from './decide-links.js'
import { LinkDecisionEnum } from './enums.graph.js'
import type { LinkParts } from './parts.js'
import type { LinkDecision } from './states.js'

function outcomeTypes(name: string, link: ClassType<object>) {
  @ObjectType(`${name}RecordLinkOutcome`, { description: '一条关联的处理结果\nWhat became of one link' })
  class Outcome {
    @Field(() => ID, { description: '关联的标识\nId of the link' })
    linkId: string

    @Field(() => link, { nullable: true, description: '处理后的关联；被拒的为空\nThe link as decided; null when refused' })
    link: object | null

    @Field(() => RefusalType, { nullable: true, description: '被拒的原因\nWhy it was refused' })
    refusal: object | null
  }

  @ObjectType(`${name}RecordLinkDecisions`, { description: '批量处理的结果，逐条\nOutcomes of deciding many links' })
  class Decisions {
    @Field(() => [Outcome], { description: '逐条结果，按所给次序\nOne outcome for each, in the order given' })
    outcomes: readonly Outcome[]
  }

  @InputType(`Decide${name}RecordLinksInput`, { description: '对多条关联作同一处理\nThe same decision on several links' })
  class DecideLinks {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => [Uuid], { description: '关联的标识，1 到 100 个\nIds of the links, 1 to 100' })
    linkIds: string[]

    @Field(() => LinkDecisionEnum, { description: '处理\nDecision' })
    decision: LinkDecision

    @Field(() => String, { description: '依据\nGrounds' })
    why: string
  }
  return { Outcome, Decisions, DecideLinks }
}

export function decideLinksResolver(parts: LinkParts, link: ClassType<object>) {
  const { Outcome, Decisions, DecideLinks } = outcomeTypes(parts.name, link)
  const decide = decideLinks(parts)
  const result = resultOf(`Decide${parts.name}RecordLinksResult`, Decisions)

  @Resolver(() => Outcome)
  class DecideLinksResolver {
    @Mutation(() => result, {
      name: decide.name,
      description: '对多条关联作同一处理，逐条有结果\nThe same decision on several links, each with its own outcome',
    })
    decideLinks(@Arg('input', () => DecideLinks, { description: '内容\nContent' }) input: DecideLinksInput, @Ctx() context: GraphContext) {
      return perform(context, decide, input)
    }

    @FieldResolver(() => RefusalType, { nullable: true })
    refusal(@Root() { refusal }: LinkOutcome, @Ctx() { request, runtime }: GraphContext): RenderedRefusal | null {
      return refusal && render(refusal, runtime.catalogue, request.language)
    }
  }
  return DecideLinksResolver
}
