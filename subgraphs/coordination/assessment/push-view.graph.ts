import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Actor } from '../../../kernel/actor.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { FACT_COLUMNS, Fact } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { ProjectPush } from '../push/push.graph.js'
import { pushById } from '../push/push.reads.js'

interface PushViewRow {
  readonly pushId: string
}

export const PUSH_VIEW_TABLE = { name: 'push_view', columns: `${FACT_COLUMNS}, push_id as "pushId", content, sha256` }

const viewOfPush = rowsBy<PushViewRow>(PUSH_VIEW_TABLE, 'push_id')

/** Of the agencies only the one that supervises banks: the others know their own facts, and are not told what a bank was given. */
const maySee = ({ kind, agency }: Actor): boolean => kind !== 'AGENCY' || agency === 'NFRA'

@ObjectType({ description: '推送当时银行可见内容的留存\nWhat a bank was shown at a push, as it was' })
export class PushView extends Fact {
  @Field(() => String, { description: '内容（规范化 JSON，按推送当时的字节留存）\nThe content, canonical JSON, to the byte' })
  content: string

  @Field(() => String, { description: '内容的 SHA-256\nSHA-256 of the content' })
  sha256: string
}

@Resolver(() => PushView)
export class PushViewResolver {
  @Query(() => PushView, {
    nullable: true,
    description: '推送当时银行所见；不存在与无权相同\nWhat the bank saw at a push; not found and not allowed look the same',
  })
  whatTheBankSaw(
    @Arg('push', () => ID, { description: '推送的标识\nId of the push' }) push: string,
    @Ctx() context: GraphContext,
  ): Promise<PushViewRow | null> {
    return maySee(context.request.actor) ? context.one(viewOfPush, push) : Promise.resolve(null)
  }

  @FieldResolver(() => ProjectPush, { nullable: true, description: '所属推送\nThe push' })
  push(@Root() { pushId }: PushViewRow, @Ctx() context: GraphContext) {
    return context.one(pushById, pushId)
  }
}
