import { Field, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import { TaxKind } from './tax-kind.graph.js'

@InputType({ description: '填报或更正某纳税人某税种某所属期的税款\nReport or correct the tax of one taxpayer, kind and period' })
export class ReportTaxPeriodInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '记录的标识，可由客户端生成\nId of the record, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, {
    nullable: true,
    description: '填报单位，默认为所关联项目的单位或本单位\nReporting unit; the linked project’s or one’s own unless told',
  })
  unitId?: string | null

  @Field(() => String, { nullable: true, description: '纳税人识别号（统一社会信用代码）\nTaxpayer’s unified social credit code' })
  taxpayerUscc?: string | null

  @Field(() => String, { description: '纳税人名称\nTaxpayer’s name' })
  taxpayerName: string

  @Field(() => TaxKind, { description: '税种\nTax category' })
  kind: string

  @Field(() => LocalDate, { description: '税款所属期起\nFirst day of the tax period' })
  periodFrom: string

  @Field(() => LocalDate, { description: '税款所属期止\nLast day of the tax period' })
  periodTo: string

  @Field(() => LocalDate, { nullable: true, description: '申报日期；未申报留空\nFiled on; empty until filed' })
  filedOn?: string | null

  @Field(() => LocalDate, { description: '限缴日期\nDue on' })
  dueOn: string

  @Field(() => Money, { description: '申报应缴（元）\nDeclared, in yuan' })
  declared: bigint

  @Field(() => Money, { description: '已缴入库（元）\nPaid, in yuan' })
  paid: bigint

  @Field(() => Money, { description: '欠缴（元）；与应缴减已缴不符只作提示\nArrears, in yuan; a difference from declared less paid only warns' })
  arrears: bigint

  @Field(() => [Uuid], {
    nullable: true,
    description: '所属企业、项目或融资范围，填报即确认关联\nEnterprise, project or scope it is about; linked and confirmed at once',
  })
  subjectIds?: string[] | null

  @Field(() => Int, { nullable: true, description: '更正已有填报时必填：所依据的版本\nRequired when correcting: the version it is based on' })
  expectedVersion?: number | null
}

@InputType({ description: '税款筛选条件，各项同时满足\nFilter of tax periods; all conditions hold' })
export class TaxPeriodFilter {
  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '纳税人识别号\nTaxpayer’s code' })
  taxpayerUscc?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '纳税人名称\nTaxpayer’s name' })
  taxpayerName?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '税款所属期止\nLast day of the tax period' })
  periodTo?: DateFilter | null
}
