import { Arg, Ctx, Directive, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { canonical } from '../../../kernel/canonical.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { AgencyEnum, Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { showPerson } from '../../../platform/personal-data/show.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { type UnitRow, unitById } from '../unit/unit.reads.js'
import { erasePerson } from './actions/erase-person.js'
import { registerLiaisonOfficer } from './actions/register-liaison-officer.js'
import { ErasePersonInput, RegisterLiaisonOfficerInput } from './liaison.inputs.graph.js'
import { type LiaisonRow, liaisonsOfUnit } from './liaison.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '联络员\nLiaison officer' })
export class LiaisonOfficer extends Fact {
  @Field(() => AgencyEnum, { description: '所代表的成员单位\nThe member agency' })
  seat: string

  @Field(() => String, { description: '职务\nPost' })
  post: string

  @Field(() => ID, { description: '人员标识\nId of the person' })
  personId: string

  @Field(() => LocalDate, { description: '任职日期\nSince' })
  since: string

  @Field(() => LocalDate, { nullable: true, description: '离任日期\nUntil' })
  until: string | null
}

@ObjectType({ description: '已清除的人员\nA person who was erased' })
export class ErasedPerson {
  @Field(() => ID, { description: '人员标识\nId of the person' })
  personId: string
}

export const RegisterLiaisonOfficerResult = resultOf('RegisterLiaisonOfficerResult', LiaisonOfficer)
export const ErasePersonResult = resultOf('ErasePersonResult', ErasedPerson)

@Resolver(() => LiaisonOfficer)
export class LiaisonOfficerResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名；未说明用途时打码，已清除时为空\nName; masked unless a purpose is stated, null when erased',
  })
  async name(@Root() officer: LiaisonRow, @Ctx() context: GraphContext): Promise<string | null> {
    return (await showPerson(context, officer.personId, 'LiaisonOfficer.name'))?.name ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '联系电话；未说明用途时打码，已清除时为空\nPhone; masked unless a purpose is stated, null when erased',
  })
  async phone(@Root() officer: LiaisonRow, @Ctx() context: GraphContext): Promise<string | null> {
    return (await showPerson(context, officer.personId, 'LiaisonOfficer.phone'))?.phone ?? null
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '所属填报单位\nThe reporting unit' })
  unit(@Root() officer: LiaisonRow, @Ctx() context: GraphContext) {
    return context.one(unitById, officer.unitId)
  }

  @Mutation(() => RegisterLiaisonOfficerResult, { description: '登记联络员（机制办公室）\nRegister a liaison officer' })
  registerLiaisonOfficer(
    @Arg('input', () => RegisterLiaisonOfficerInput, { description: '内容\nContent' }) input: RegisterLiaisonOfficerInput,
    @Ctx() context: GraphContext,
  ) {
    const { name, phone, ...rest } = input
    const { personalData } = context.runtime
    if (!personalData) throw new Error('opened without the keys of personal data')
    const person = { name, phone }
    return perform(context, registerLiaisonOfficer(personalData, person), { ...rest, personDigest: personalData.digest(canonical(person)) })
  }

  @Mutation(() => ErasePersonResult, { description: '清除个人信息：销毁其密钥（机制办公室）\nErase a person: his key is destroyed' })
  erasePerson(@Arg('input', () => ErasePersonInput, { description: '内容\nContent' }) input: ErasePersonInput, @Ctx() context: GraphContext) {
    return perform(context, erasePerson, input)
  }
}

@Resolver(() => ReportingUnit)
export class UnitLiaisonsResolver {
  @FieldResolver(() => [LiaisonOfficer], { description: '联络员\nIts liaison officers' })
  liaisonOfficers(@Root() unit: UnitRow, @Ctx() context: GraphContext) {
    return context.many(liaisonsOfUnit, unit.id)
  }
}
