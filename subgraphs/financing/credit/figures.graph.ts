import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphContext, KeyedStatement } from '../../../platform/graph/context.js'
import { Money } from '../../../platform/graph/scalars.js'
import { FinancedScope, Project } from '../stubs.graph.js'
import { Credit } from './credit.graph.js'
import { creditsOfProject, creditsOfScope, type FinancingFigures, figuresOfProject, figuresOfScope } from './credit.reads.js'

const APPROVED = '授信合计（元）；看不到的为空，不是零\nApproved in yuan; what is not seen is null, never 0'
const SIGNED = '签约合计（元）；看不到的为空，不是零\nSigned in yuan; what is not seen is null, never 0'
const DISBURSED = '累计发放合计（元），据总账；看不到的为空，不是零\nDisbursed in yuan, by the ledger; what is not seen is null, never 0'
const BALANCE = '贷款余额合计（元），据总账；看不到的为空，不是零\nOutstanding in yuan, by the ledger; what is not seen is null, never 0'
const CREDITS = '授信，新的在前；银行只见本行的\nCredits, newest first; a bank sees its own'

const figure = async (context: GraphContext, statement: KeyedStatement<FinancingFigures>, id: string, name: keyof FinancingFigures) =>
  (await context.one(statement, id))?.[name] ?? null

@Resolver(() => FinancedScope)
export class ScopeFiguresResolver {
  @FieldResolver(() => [Credit], { nullable: true, description: CREDITS })
  credits(@Root() { id }: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(creditsOfScope, id)
  }

  @FieldResolver(() => Money, { nullable: true, description: APPROVED })
  approvedAmount(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfScope, id, 'approved')
  }

  @FieldResolver(() => Money, { nullable: true, description: SIGNED })
  signedAmount(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfScope, id, 'signed')
  }

  @FieldResolver(() => Money, { nullable: true, description: DISBURSED })
  disbursedAmount(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfScope, id, 'disbursed')
  }

  @FieldResolver(() => Money, { nullable: true, description: BALANCE })
  loanBalance(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfScope, id, 'balance')
  }
}

@Resolver(() => Project)
export class ProjectFiguresResolver {
  @FieldResolver(() => [Credit], { nullable: true, description: CREDITS })
  credits(@Root() { id }: Project, @Ctx() context: GraphContext) {
    return context.many(creditsOfProject, id)
  }

  @FieldResolver(() => Money, { nullable: true, description: APPROVED })
  approvedAmount(@Root() { id }: Project, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfProject, id, 'approved')
  }

  @FieldResolver(() => Money, { nullable: true, description: SIGNED })
  signedAmount(@Root() { id }: Project, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfProject, id, 'signed')
  }

  @FieldResolver(() => Money, { nullable: true, description: DISBURSED })
  disbursedAmount(@Root() { id }: Project, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfProject, id, 'disbursed')
  }

  @FieldResolver(() => Money, { nullable: true, description: BALANCE })
  loanBalance(@Root() { id }: Project, @Ctx() context: GraphContext): Promise<string | null> {
    return figure(context, figuresOfProject, id, 'balance')
  }
}
