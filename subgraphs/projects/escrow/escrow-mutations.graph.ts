import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { changeSupervisedQuota } from './actions/change-supervised-quota.js'
import { depositPresaleFunds } from './actions/deposit-presale-funds.js'
import { openEscrowAccount } from './actions/open-escrow-account.js'
import { recordDiversion } from './actions/record-diversion.js'
import { recordRecovery } from './actions/record-recovery.js'
import { reverseEscrowMovement } from './actions/reverse-escrow-movement.js'
import { withdrawPresaleFunds } from './actions/withdraw-presale-funds.js'
import {
  ChangeSupervisedQuotaInput,
  DepositPresaleFundsInput,
  OpenEscrowAccountInput,
  RecordDiversionInput,
  RecordRecoveryInput,
  ReverseEscrowMovementInput,
  WithdrawPresaleFundsInput,
} from './escrow-inputs.graph.js'
import { EscrowAccount, EscrowMovement } from './escrow-types.graph.js'

export const EscrowAccountResult = resultOf('EscrowAccountResult', EscrowAccount)
export const EscrowMovementResult = resultOf('EscrowMovementResult', EscrowMovement)

const CONTENT = { description: '内容\nContent' }

@Resolver()
export class EscrowMutationResolver {
  @Mutation(() => EscrowAccountResult, { description: '开立预售资金监管账户（住建）\nOpen a supervised account' })
  openEscrowAccount(@Arg('input', () => OpenEscrowAccountInput, CONTENT) input: OpenEscrowAccountInput, @Ctx() context: GraphContext) {
    return perform(context, openEscrowAccount, input)
  }

  @Mutation(() => EscrowAccountResult, { description: '调整重点监管额度（住建）\nChange the supervised quota' })
  changeSupervisedQuota(@Arg('input', () => ChangeSupervisedQuotaInput, CONTENT) input: ChangeSupervisedQuotaInput, @Ctx() context: GraphContext) {
    return perform(context, changeSupervisedQuota, input)
  }

  @Mutation(() => EscrowMovementResult, { description: '存入预售资金（住建）\nDeposit presale funds' })
  depositPresaleFunds(@Arg('input', () => DepositPresaleFundsInput, CONTENT) input: DepositPresaleFundsInput, @Ctx() context: GraphContext) {
    return perform(context, depositPresaleFunds, input)
  }

  @Mutation(() => EscrowMovementResult, {
    description:
      '支取预售资金（住建）：保留重点监管额度，先保工程，再还项目贷款\nWithdraw presale funds: the quota is kept, the works come first, then the loan',
  })
  withdrawPresaleFunds(@Arg('input', () => WithdrawPresaleFundsInput, CONTENT) input: WithdrawPresaleFundsInput, @Ctx() context: GraphContext) {
    return perform(context, withdrawPresaleFunds, input)
  }

  @Mutation(() => EscrowMovementResult, { description: '登记抽挪（住建）\nRecord a diversion' })
  recordDiversion(@Arg('input', () => RecordDiversionInput, CONTENT) input: RecordDiversionInput, @Ctx() context: GraphContext) {
    return perform(context, recordDiversion, input)
  }

  @Mutation(() => EscrowMovementResult, { description: '登记追回（住建），按笔，不超过该笔损失\nRecord a recovery, per incident, never beyond its loss' })
  recordRecovery(@Arg('input', () => RecordRecoveryInput, CONTENT) input: RecordRecoveryInput, @Ctx() context: GraphContext) {
    return perform(context, recordRecovery, input)
  }

  @Mutation(() => EscrowMovementResult, { description: '冲正一次变动（住建）\nReverse a movement' })
  reverseEscrowMovement(@Arg('input', () => ReverseEscrowMovementInput, CONTENT) input: ReverseEscrowMovementInput, @Ctx() context: GraphContext) {
    return perform(context, reverseEscrowMovement, input)
  }
}
