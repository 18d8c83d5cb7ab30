import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { DateTime, LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { FinancedScope, Institution } from '../stubs.graph.js'
import { recordLegalBasis } from './actions/record-legal-basis.js'
import { revokeLegalBasis } from './actions/revoke-legal-basis.js'
import { type LegalBasisRow, legalBasesOfScope } from './legal-basis.reads.js'

export const LegalBasisKind = { LEGAL_BASIS: 'LEGAL_BASIS', CONSENT: 'CONSENT' } as const
registerEnumType(LegalBasisKind, {
  name: 'LegalBasisKind',
  description: '查询依据的类别\nKind of basis',
  valuesConfig: {
    LEGAL_BASIS: { description: '法定依据\nA legal document' },
    CONSENT: { description: '开发企业同意\nThe developer’s consent' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '向银行提供涉税信息的依据\nThe basis on which a bank may see taxes' })
export class LegalBasis extends Fact {
  @Field(() => LegalBasisKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { description: '文号或同意书编号\nNumber of the document or consent' })
  document: string

  @Field(() => LocalDate, { description: '有效自\nHolds from' })
  validFrom: string

  @Field(() => LocalDate, { nullable: true, description: '有效至\nHolds until' })
  validTo: string | null

  @Field(() => DateTime, { nullable: true, description: '撤销时间\nWhen it was revoked' })
  revokedAt: string | null

  @Field(() => FinancedScope, { nullable: true, description: '融资范围\nFinanced scope' })
  scope: FinancedScope | null

  @Field(() => Institution, {
    nullable: true,
    description: '限于该机构；为空则适用于所有接收推送的银行\nFor this institution only; null: every bank that it is pushed to',
  })
  institution: Institution | null
}

@InputType({ description: '登记涉税信息的提供依据\nRecord the basis for showing taxes' })
export class RecordLegalBasisInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '融资范围\nFinanced scope' })
  scopeId: string

  @Field(() => ID, {
    nullable: true,
    description: '限于该机构；不填则适用于所有接收推送的银行\nFor this institution only; absent: every bank that it is pushed to',
  })
  institutionId?: string | null

  @Field(() => LegalBasisKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { description: '文号或同意书编号\nNumber of the document or consent' })
  document: string

  @Field(() => LocalDate, { description: '有效自\nHolds from' })
  validFrom: string

  @Field(() => LocalDate, { nullable: true, description: '有效至\nHolds until' })
  validTo?: string | null
}

@InputType({ description: '撤销涉税信息的提供依据\nRevoke the basis for showing taxes' })
export class RevokeLegalBasisInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '依据的标识\nId of the basis' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}

export const RecordLegalBasisResult = resultOf('RecordLegalBasisResult', LegalBasis)
export const RevokeLegalBasisResult = resultOf('RevokeLegalBasisResult', LegalBasis)

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => FinancedScope)
  scope(@Root() basis: LegalBasisRow): FinancedScope {
    return { id: basis.scopeId }
  }

  @FieldResolver(() => Institution)
  institution(@Root() basis: LegalBasisRow): Institution | null {
    return basis.institutionId === null ? null : { id: basis.institutionId }
  }

  @Mutation(() => RecordLegalBasisResult, { description: '登记依据（机制办公室、税务）\nRecord a basis: the mechanism’s office or the tax bureau' })
  recordLegalBasis(@Arg('input', () => RecordLegalBasisInput, { description: '内容\nContent' }) input: RecordLegalBasisInput, @Ctx() context: GraphContext) {
    return perform(context, recordLegalBasis, input)
  }

  @Mutation(() => RevokeLegalBasisResult, { description: '撤销依据（机制办公室、税务）\nRevoke a basis: the mechanism’s office or the tax bureau' })
  revokeLegalBasis(@Arg('input', () => RevokeLegalBasisInput, { description: '内容\nContent' }) input: RevokeLegalBasisInput, @Ctx() context: GraphContext) {
    return perform(context, revokeLegalBasis, input)
  }
}

@Resolver(() => FinancedScope)
export class ScopeLegalBasesResolver {
  @FieldResolver(() => [LegalBasis], { nullable: true, description: '向银行提供其涉税信息的依据\nThe bases on which banks may see its taxes' })
  legalBases(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    return context.many(legalBasesOfScope, scope.id)
  }
}
