import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { list } from '../../../platform/graph/list.js'
import { Money } from '../../../platform/graph/scalars.js'
import { outstandingOf } from '../../../policy/lvliang-2024-12/2-3-conditions/condition-4-diverted-funds.js'
import { Project } from '../project/project.graph.js'
import { type ProjectRow, projectById } from '../project/project.reads.js'
import { Institution } from '../stubs.graph.js'
import {
  diversionsOfAccount,
  type EscrowAccountRow,
  type EscrowDiversionRow,
  type EscrowMovementRow,
  escrowById,
  MOVEMENT_LIST,
  withdrawalsOfAccount,
} from './escrow.reads.js'
import { EscrowMovementKind } from './escrow-enums.graph.js'
import { EscrowAccount, EscrowDiversion, EscrowMovement, EscrowMovementConnection } from './escrow-types.graph.js'
import { showAccountNumber } from './show-account-number.js'

@Resolver(() => EscrowAccount)
export class EscrowAccountResolver {
  @Query(() => EscrowAccount, { nullable: true, description: '按标识查监管账户；不存在与无权相同\nAn account by id; not found and not allowed look the same' })
  escrowAccount(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<EscrowAccountRow | null> {
    return context.one(escrowById, id)
  }

  @FieldResolver(() => String, { description: '账号；未说明用途时打码\nAccount number; masked unless a purpose is stated' })
  accountNumber(@Root() { accountNumber }: EscrowAccountRow, @Ctx() context: GraphContext): string {
    return showAccountNumber(context, accountNumber)
  }

  @FieldResolver(() => Institution, { nullable: true, description: '监管银行\nThe bank that keeps it' })
  institution(@Root() { institutionId }: EscrowAccountRow): Institution {
    return { id: institutionId }
  }

  @FieldResolver(() => Project, { nullable: true, description: '所属项目\nIts project' })
  project(@Root() { projectId }: EscrowAccountRow, @Ctx() context: GraphContext): Promise<ProjectRow | null> {
    return context.one(projectById, projectId)
  }

  @FieldResolver(() => [EscrowDiversion], { description: '抽挪，新的在前；已冲正的不列\nDiversions, newest first, without reversed ones' })
  diversions(@Root() { id }: EscrowAccountRow, @Ctx() context: GraphContext): Promise<readonly EscrowDiversionRow[]> {
    return context.many(diversionsOfAccount, id)
  }

  @FieldResolver(() => [EscrowMovement], { description: '支取，新的在前；已冲正的不列\nWithdrawals, newest first, without reversed ones' })
  withdrawals(@Root() { id }: EscrowAccountRow, @Ctx() context: GraphContext): Promise<readonly EscrowMovementRow[]> {
    return context.many(withdrawalsOfAccount, id)
  }

  @FieldResolver(() => EscrowMovementConnection, { description: '资金变动，新的在前\nMovements, newest first' })
  movements(
    @Root() { id }: EscrowAccountRow,
    @Arg('kind', () => EscrowMovementKind, { nullable: true, description: '只看一类\nOf one kind only' }) kind: string | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<EscrowMovementRow>(context, MOVEMENT_LIST, { account: { eq: id }, kind: { eq: kind } }, 'NEWEST', { first, after })
  }
}

@Resolver(() => EscrowMovement)
export class EscrowMovementResolver {
  @FieldResolver(() => EscrowAccount, { nullable: true, description: '监管账户\nThe account' })
  account(@Root() { accountId }: EscrowMovementRow, @Ctx() context: GraphContext): Promise<EscrowAccountRow | null> {
    return context.one(escrowById, accountId)
  }
}

@Resolver(() => EscrowDiversion)
export class EscrowDiversionResolver {
  @FieldResolver(() => Money, { description: '尚未追回（元），按笔\nOutstanding of this incident, in yuan' })
  outstanding(@Root() { id, amount, recovered }: EscrowDiversionRow): bigint {
    return outstandingOf({ id, amount: BigInt(amount), recovered: BigInt(recovered) })
  }
}
