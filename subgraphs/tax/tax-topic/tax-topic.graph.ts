import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { GraphContext, KeyedStatement } from '../../../platform/graph/context.js'
import { LocalDate, Money } from '../../../platform/graph/scalars.js'
import { Enterprise, FinancedScope, Project } from '../stubs.graph.js'
import { TaxPeriod } from '../tax-period/tax-period.graph.js'
import {
  arrearsOfEnterprise,
  arrearsOfProject,
  arrearsOfScope,
  type TaxBasisRow,
  type TotalRow,
  taxBasisOfScope,
  taxesOfEnterprise,
  taxesOfProject,
  taxesOfScope,
} from '../tax-period/tax-period.reads.js'

export const TaxBasis = {
  LEGAL_BASIS: 'LEGAL_BASIS',
  CONSENT: 'CONSENT',
  OFFICIAL_DUTY: 'OFFICIAL_DUTY',
  OWN_DATA: 'OWN_DATA',
  NONE: 'NONE',
} as const
registerEnumType(TaxBasis, {
  name: 'TaxBasis',
  description: '查看税费的依据（待定问题 Q6）\nOn what ground taxes are shown (open question Q6)',
  valuesConfig: {
    LEGAL_BASIS: { description: '已登记的法律依据\nA recorded legal basis' },
    CONSENT: { description: '已登记的企业同意\nThe developer’s recorded consent' },
    OFFICIAL_DUTY: { description: '机关依职责查看本辖区\nAn agency’s duty in its own units' },
    OWN_DATA: { description: '企业查看自身数据\nThe developer’s own data' },
    NONE: { description: '无依据：税费不予显示，不代表没有税费\nNone: taxes are not shown, which says nothing about there being any' },
  },
})

@ObjectType({
  description:
    '税费交纳（吕梁 二(四) 四项之一）。税务不在六个共享单位之列（待定问题 Q6），银行须另有法律依据或企业同意\nTaxes, one of the four topics. The tax bureau is not among the six sharing agencies (open question Q6): a bank needs a legal basis or consent besides the push',
})
export class TaxTopic {
  @Field(() => TaxBasis, { description: '查看依据\nThe ground on which they are shown' })
  basis: string

  @Field(() => LocalDate, { nullable: true, description: '银行所凭依据或同意的有效期起\nSince when the bank’s basis or consent holds' })
  validFrom: string | null

  @Field(() => LocalDate, { nullable: true, description: '银行所凭依据或同意的有效期止；空为未定期限\nUntil when it holds; null: without an end' })
  validTo: string | null

  @Field(() => String, {
    nullable: true,
    description:
      '文件未规定而由设定决定之处：Q6，税务不在六个共享单位之列；仅银行有\nWhat the text leaves open and a setting decided: Q6, the tax bureau is not among the six sharing agencies; for banks only',
  })
  openPoint: string | null

  @Field(() => [TaxPeriod], {
    nullable: true,
    description: '各所属期，新的在前；无依据时为空值，已有依据而未填报时为空列表\nPeriods, newest first; null without a basis, empty when none was reported',
  })
  periods: readonly TaxPeriod[] | null

  @Field(() => Money, {
    nullable: true,
    description: '所列各期欠缴合计（元）；未见任何一期时为空，不为零\nSum of the arrears of these periods; null where none is seen, never 0',
  })
  arrears: string | null
}

interface Topic extends TaxBasisRow {
  readonly scopeId: string
  readonly openPoint: string | null
}

const shown = ({ basis }: TaxBasisRow): boolean => basis !== 'NONE'

const total = async (context: GraphContext, statement: KeyedStatement<TotalRow>, key: string): Promise<string | null> =>
  (await context.one(statement, key))?.arrears ?? null

@Resolver(() => TaxTopic)
export class TaxTopicResolver {
  @FieldResolver(() => [TaxPeriod], { nullable: true })
  periods(@Root() topic: Topic, @Ctx() context: GraphContext) {
    return shown(topic) ? context.many(taxesOfScope, topic.scopeId) : null
  }

  @FieldResolver(() => Money, { nullable: true })
  arrears(@Root() topic: Topic, @Ctx() context: GraphContext) {
    return shown(topic) ? total(context, arrearsOfScope, topic.scopeId) : null
  }
}

@Resolver(() => FinancedScope)
export class ScopeTaxes {
  @FieldResolver(() => TaxTopic, {
    nullable: true,
    description: '税费交纳，并注明查看依据；无权查看范围时为空\nTaxes with the ground on which they are shown; null where the scope is not seen',
  })
  async taxTopic(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<Topic | null> {
    const row = await context.one(taxBasisOfScope, id)
    return row && { ...row, openPoint: context.request.actor.kind === 'BANK' ? 'Q6' : null, scopeId: id }
  }

  @FieldResolver(() => [TaxPeriod], {
    nullable: true,
    description:
      '范围、其项目、楼栋及开发企业的税款，新的在前；无依据时为空值（见 taxTopic）\nTaxes of the scope, its project, buildings and developer, newest first; null without a basis (see taxTopic)',
  })
  async taxes(@Root() { id }: FinancedScope, @Ctx() context: GraphContext) {
    const row = await context.one(taxBasisOfScope, id)
    return row && shown(row) ? context.many(taxesOfScope, id) : null
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '上述税款的欠缴合计（元）；未见时为空，不为零\nSum of their arrears; null where none is seen, never 0',
  })
  async taxArrears(@Root() { id }: FinancedScope, @Ctx() context: GraphContext) {
    const row = await context.one(taxBasisOfScope, id)
    return row && shown(row) ? total(context, arrearsOfScope, id) : null
  }
}

@Resolver(() => Project)
export class ProjectTaxes {
  @FieldResolver(() => [TaxPeriod], {
    nullable: true,
    description: '项目、其范围、楼栋及开发企业的税款，新的在前\nTaxes of the project, its scopes, buildings and developer, newest first',
  })
  taxes(@Root() { id }: Project, @Ctx() context: GraphContext) {
    return context.many(taxesOfProject, id)
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '上述税款的欠缴合计（元）；未见时为空，不为零\nSum of their arrears; null where none is seen, never 0',
  })
  taxArrears(@Root() { id }: Project, @Ctx() context: GraphContext) {
    return total(context, arrearsOfProject, id)
  }
}

@Resolver(() => Enterprise)
export class EnterpriseTaxes {
  @FieldResolver(() => [TaxPeriod], { nullable: true, description: '关联到企业本身的税款，新的在前\nTaxes linked to the enterprise itself, newest first' })
  taxes(@Root() { id }: Enterprise, @Ctx() context: GraphContext) {
    return context.many(taxesOfEnterprise, id)
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: '上述税款的欠缴合计（元）；未见时为空，不为零\nSum of their arrears; null where none is seen, never 0',
  })
  taxArrears(@Root() { id }: Enterprise, @Ctx() context: GraphContext) {
    return total(context, arrearsOfEnterprise, id)
  }
}
