import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { list } from '../../../platform/graph/list.js'
import { ReportingUnit } from '../stubs.graph.js'
import { FINDING_LIST, type FindingRow } from './finding.reads.js'

export const DataQualityFindingKind = {
  PROJECT_CODE: 'PROJECT_CODE',
  ENTERPRISE_USCC: 'ENTERPRISE_USCC',
  ENTERPRISE_NAME: 'ENTERPRISE_NAME',
  VIOLATION_DOCUMENT: 'VIOLATION_DOCUMENT',
} as const
registerEnumType(DataQualityFindingKind, {
  name: 'DataQualityFindingKind',
  description: '数据质量问题的类别\nKind of data-quality finding',
  valuesConfig: {
    PROJECT_CODE: { description: '投资项目代码重复\nAn investment project code given twice' },
    ENTERPRISE_USCC: { description: '统一社会信用代码重复\nA unified social credit code given twice' },
    ENTERPRISE_NAME: { description: '企业名称重复\nA company name given twice' },
    VIOLATION_DOCUMENT: { description: '处罚文号重复\nA document number given twice' },
  },
})

@ObjectType({ description: '数据质量问题：两个单位提交了同一编号\nData-quality finding: two units submitted the same number' })
export class DataQualityFinding extends Fact {
  @Field(() => DataQualityFindingKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { description: '重复的编号或名称\nThe number or name given twice' })
  value: string

  @Field(() => ID, { description: '已登记记录的标识\nId of the record that holds it' })
  recordId: string

  @Field(() => ReportingUnit, { nullable: true, description: '后提交的单位\nThe unit that submitted it again' })
  unit: ReportingUnit | null

  @Field(() => ReportingUnit, { nullable: true, description: '已登记的单位\nThe unit whose record holds it' })
  otherUnit: ReportingUnit | null
}

export const DataQualityFindingConnection = connectionOf(DataQualityFinding, 'DataQualityFinding', '数据质量问题', 'data-quality findings')

@InputType({ description: '数据质量问题筛选条件，各项同时满足\nFilter of findings; all conditions hold' })
export class DataQualityFindingFilter {
  @Field(() => TextFilter, { nullable: true, description: '类别\nKind' })
  kind?: TextFilter | null

  @Field(() => IdFilter, { nullable: true, description: '后提交的单位\nThe unit that submitted it again' })
  unit?: IdFilter | null
}

@Resolver(() => DataQualityFinding)
export class FindingResolver {
  @Query(() => DataQualityFindingConnection, {
    nullable: true,
    description: '数据质量问题，仅对同时管辖双方单位的机关可见\nFindings, shown only to who may see both units',
  })
  dataQualityFindings(
    @Arg('filter', () => DataQualityFindingFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: DataQualityFindingFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<FindingRow>(context, FINDING_LIST, filter, 'NEWEST', { first, after })
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() { unitId }: FindingRow): ReportingUnit {
    return { id: unitId }
  }

  @FieldResolver(() => ReportingUnit)
  otherUnit(@Root() { otherUnitId }: FindingRow): ReportingUnit {
    return { id: otherUnitId }
  }
}
