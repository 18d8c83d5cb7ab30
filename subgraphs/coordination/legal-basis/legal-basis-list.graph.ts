import { Arg, Ctx, Field, InputType, Int, Query, Resolver } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { LegalBasis } from './legal-basis.graph.js'
import { LEGAL_BASIS_LIST, type LegalBasisRow } from './legal-basis.reads.js'

@InputType({ description: '涉税信息提供依据的筛选条件，各项同时满足\nFilter of bases for showing taxes; all conditions hold' })
export class LegalBasisFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '融资范围\nFinanced scope' })
  scope?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '银行机构\nBank institution' })
  institution?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '类别：法定依据或企业同意\nA legal document or a consent' })
  kind?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '有效至\nHolds until' })
  validTo?: DateFilter | null
}

export const LegalBasisConnection = connectionOf(LegalBasis, 'LegalBasis', '涉税信息提供依据', 'bases for showing taxes')

@Resolver(() => LegalBasis)
export class LegalBasisListResolver {
  @Query(() => LegalBasisConnection, {
    nullable: true,
    description:
      '法定依据与企业授权（范围、期限、银行），含已撤销的，新的在前，供审计核对\nLegal bases and consents with scope, period and bank, revoked ones too, newest first, for auditors',
  })
  legalBases(
    @Arg('filter', () => LegalBasisFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: LegalBasisFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<LegalBasisRow>(context, LEGAL_BASIS_LIST, filter, 'NEWEST', { first, after })
  }
}
