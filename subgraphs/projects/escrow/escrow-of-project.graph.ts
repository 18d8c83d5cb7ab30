import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { presaleSupervisionClosed } from '../../../policy/lvliang-2024-12/2-3-conditions/condition-4-closed-supervision.js'
import { divertedFundsRecovered } from '../../../policy/lvliang-2024-12/2-3-conditions/condition-4-diverted-funds.js'
import { permitsOfProject } from '../presale-permit/presale-permit.reads.js'
import { Project } from '../project/project.graph.js'
import type { ProjectRow } from '../project/project.reads.js'
import { FinancedScope } from '../scope/scope.graph.js'
import type { ScopeRow } from '../scope/scope.reads.js'
import { diversionsOfProject, escrowOfProject, escrowOfScope } from './escrow.reads.js'
import { EscrowAccount, PresaleFinding } from './escrow-types.graph.js'

@Resolver(() => Project)
export class ProjectEscrowResolver {
  @FieldResolver(() => [EscrowAccount], { description: '预售资金监管账户\nSupervised accounts of presale funds' })
  escrowAccounts(@Root() { id }: ProjectRow, @Ctx() context: GraphContext) {
    return context.many(escrowOfProject, id)
  }

  @FieldResolver(() => PresaleFinding, {
    description: '条件四：预售资金未被抽挪或已全部追回\nCondition 4: presale funds were never diverted, or all came back',
  })
  async presaleFundsRecovered(@Root() { id }: ProjectRow, @Ctx() context: GraphContext): Promise<PresaleFinding> {
    const [accounts, diversions] = await Promise.all([context.many(escrowOfProject, id), context.many(diversionsOfProject, id)])
    const incidents = diversions.map((row) => ({ id: row.id, amount: BigInt(row.amount), recovered: BigInt(row.recovered) }))
    return divertedFundsRecovered(accounts.length === 0 ? null : incidents)
  }

  @FieldResolver(() => PresaleFinding, { description: '条件四：预售资金监管封闭运行\nCondition 4: presale funds run closed under supervision' })
  async presaleSupervisionClosed(@Root() { id }: ProjectRow, @Ctx() context: GraphContext): Promise<PresaleFinding> {
    const [accounts, permits] = await Promise.all([context.many(escrowOfProject, id), context.many(permitsOfProject, id)])
    const quotas = accounts.map(({ id: account, supervisedQuota }) => ({ id: account, keyQuota: supervisedQuota === null ? null : BigInt(supervisedQuota) }))
    return presaleSupervisionClosed({ permitIds: permits.map((permit) => permit.id), accounts: quotas })
  }
}

@Resolver(() => FinancedScope)
export class ScopeEscrowResolver {
  @FieldResolver(() => [EscrowAccount], {
    description: '预售资金监管账户：本范围、其楼栋及整个项目的\nSupervised accounts of the scope, its buildings and the whole project',
  })
  escrowAccounts(@Root() { id }: ScopeRow, @Ctx() context: GraphContext) {
    return context.many(escrowOfScope, id)
  }
}
