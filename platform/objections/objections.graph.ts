import { Arg, type ClassType, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { SubgraphName } from '../database/roles.js'
import { connectionOf } from '../graph/connection.graph.js'
import type { GraphContext } from '../graph/context.js'
import { list } from '../graph/list.js'
import { perform, resultOf } from '../graph/mutation.js'
import { type AnswerObjectionInput, answerObjection, type WithdrawObjectionInput, withdrawObjection } from './decide-objection.js'
import { ObjectionOrder, type ObjectionOrderName } from './enums.graph.js'
import { type FileObjectionInput, fileObjection } from './file-objection.js'
import { type ObjectionRow, objectionList, standingObjections } from './objection.reads.js'
import { answerInputType, fileInputType, objectionFilterType, withdrawInputType } from './objection-inputs.graph.js'
import { objectionType } from './objection-types.graph.js'

/** The resolver class of one subgraph's objections. */
export function objectionResolver(name: string, schema: SubgraphName) {
  const type = objectionType(name)
  const connection = connectionOf(type, `${name}Objection`, '异议', 'objections')
  const results = [`Object${name}RecordResult`, `Answer${name}ObjectionResult`, `Withdraw${name}ObjectionResult`].map((result) => resultOf(result, type))
  const [filed, answered, withdrawn] = results as [(typeof results)[0], (typeof results)[0], (typeof results)[0]]
  const [filterType, filing, answering, withdrawing] = [objectionFilterType(name), fileInputType(name), answerInputType(name), withdrawInputType(name)]
  const spec = objectionList(schema)
  const [file, answer, withdraw] = [fileObjection(name, schema), answerObjection(name), withdrawObjection(name)]

  @Resolver(() => type)
  class ObjectionResolver {
    @Query(() => connection, { name: `${name.toLowerCase()}Objections`, nullable: true, description: '权限内的异议\nObjections within the caller’s rights' })
    objections(
      @Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('order', () => ObjectionOrder, { nullable: true, description: '排序，默认先提出的在前\nOrder, oldest first unless told' })
      order: ObjectionOrderName | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<ObjectionRow>(context, spec, filter, order ?? 'OLDEST', { first, after })
    }

    @Mutation(() => filed, { name: file.name, description: '对看得到而无权更正的记录提出异议\nObject to a record that one sees and may not write' })
    file(@Arg('input', () => filing, { description: '内容\nContent' }) input: FileObjectionInput, @Ctx() context: GraphContext) {
      return perform(context, file, input)
    }

    @Mutation(() => answered, { name: answer.name, description: '数据责任单位答复异议\nThe owner answers an objection' })
    answer(@Arg('input', () => answering, { description: '内容\nContent' }) input: AnswerObjectionInput, @Ctx() context: GraphContext) {
      return perform(context, answer, input)
    }

    @Mutation(() => withdrawn, { name: withdraw.name, description: '提出人撤回异议\nWho objected withdraws it' })
    withdraw(@Arg('input', () => withdrawing, { description: '内容\nContent' }) input: WithdrawObjectionInput, @Ctx() context: GraphContext) {
      return perform(context, withdraw, input)
    }
  }
  return { type, resolver: ObjectionResolver }
}

/** `openObjections` on a type of facts: what is contested says so wherever it is shown. */
export function openObjectionsOn(type: ClassType<object>) {
  @Resolver(() => type)
  class OpenObjectionsResolver {
    @FieldResolver(() => Int, { nullable: true, description: '未办结的异议数\nObjections that stand against it' })
    async openObjections(@Root() { id }: { readonly id: string }, @Ctx() context: GraphContext): Promise<number> {
      return (await context.one(standingObjections, id))?.count ?? 0
    }
  }
  return OpenObjectionsResolver
}
