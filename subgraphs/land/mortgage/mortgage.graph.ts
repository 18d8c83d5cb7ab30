import { Arg, Ctx, Directive, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { FinancedScope, Institution, Project } from '../stubs.graph.js'
import { registerMortgage } from './actions/register-mortgage.js'
import { releaseMortgage } from './actions/release-mortgage.js'
import { type MortgageRow, mortgagesOfProject, mortgagesOfScope } from './mortgage.reads.js'
import { MortgageKind, RegisterMortgageInput, ReleaseMortgageInput } from './mortgage-inputs.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '抵押登记\nRegistered mortgage' })
export class Mortgage extends Fact {
  @Field(() => MortgageKind, { description: '种类\nKind' })
  kind: string

  @Field(() => String, { description: '不动产登记证明号\nNumber of the registration proof' })
  number: string

  @Field(() => String, { description: '抵押权人\nMortgagee' })
  mortgagee: string

  @Field(() => Institution, { nullable: true, description: '抵押权人对应的银行机构\nThe mortgagee’s bank institution' })
  institution: Institution | null

  @Field(() => Int, { description: '顺位\nRank' })
  rank: number

  @Field(() => Money, { description: '被担保债权数额（元）\nAmount secured, in yuan' })
  amount: string

  @Field(() => LocalDate, { description: '登记日期\nRegistered on' })
  registeredOn: string

  @Field(() => LocalDate, { nullable: true, description: '注销日期；为空即仍有效\nReleased on; null while it stands' })
  releasedOn: string | null

  @Field(() => [String], { description: '号码核对提示（代码），不影响登记\nWhat the number’s pattern makes doubtful, as codes; never a refusal' })
  warnings: readonly string[]
}

export const RegisterMortgageResult = resultOf('RegisterMortgageResult', Mortgage)
export const ReleaseMortgageResult = resultOf('ReleaseMortgageResult', Mortgage)

@Resolver(() => FinancedScope)
export class ScopeMortgages {
  @FieldResolver(() => [Mortgage], { nullable: true, description: '抵押，含已注销的，新的在前\nMortgages, released ones too, newest first' })
  mortgages(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(mortgagesOfScope, scope.id)
  }
}

@Resolver(() => Project)
export class ProjectMortgages {
  @FieldResolver(() => [Mortgage], { nullable: true, description: '抵押，含已注销的，新的在前\nMortgages, released ones too, newest first' })
  mortgages(@Root() project: Project, @Ctx() context: GraphContext) {
    return context.many(mortgagesOfProject, project.id)
  }
}

@Resolver(() => Mortgage)
export class MortgageResolver {
  @FieldResolver(() => Institution, { nullable: true })
  institution(@Root() { institutionId }: MortgageRow): Institution | null {
    return institutionId === null ? null : { id: institutionId }
  }

  @Mutation(() => RegisterMortgageResult, { description: '登记抵押（规自）\nRegister a mortgage' })
  registerMortgage(@Arg('input', () => RegisterMortgageInput, { description: '内容\nContent' }) input: RegisterMortgageInput, @Ctx() context: GraphContext) {
    return perform(context, registerMortgage, input)
  }

  @Mutation(() => ReleaseMortgageResult, { description: '注销抵押（规自）\nRelease a mortgage' })
  releaseMortgage(@Arg('input', () => ReleaseMortgageInput, { description: '内容\nContent' }) input: ReleaseMortgageInput, @Ctx() context: GraphContext) {
    return perform(context, releaseMortgage, input)
  }
}
