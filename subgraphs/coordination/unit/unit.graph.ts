import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { list } from '../../../platform/graph/list.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { changeReportingUnit } from './actions/change-reporting-unit.js'
import { registerReportingUnit } from './actions/register-reporting-unit.js'
import { ChangeReportingUnitInput, RegisterReportingUnitInput, ReportingUnitFilter } from './unit.inputs.graph.js'
import { UNIT_LIST, type UnitRow, unitById } from './unit.reads.js'
import { ReportingUnitKind, ReportingUnitOrder } from './unit-kind.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '填报单位（县、市、区、开发区）\nReporting unit: county, city, district or development zone' })
export class ReportingUnit extends Fact {
  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => [String], { description: '别名\nOther names' })
  aliases: string[]

  @Field(() => ReportingUnitKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { nullable: true, description: '行政区划代码；开发区没有\nDivision code; a development zone has none' })
  divisionCode: string | null

  @Field(() => LocalDate, { description: '有效自\nHolds from' })
  validFrom: string

  @Field(() => LocalDate, { nullable: true, description: '有效至\nHolds until' })
  validTo: string | null
}

export const ReportingUnitConnection = connectionOf(ReportingUnit, 'ReportingUnit', '填报单位', 'reporting units')

export const RegisterReportingUnitResult = resultOf('RegisterReportingUnitResult', ReportingUnit)
export const ChangeReportingUnitResult = resultOf('ChangeReportingUnitResult', ReportingUnit)

@Resolver(() => ReportingUnit)
export class ReportingUnitResolver {
  @Query(() => ReportingUnit, { nullable: true, description: '按标识查填报单位\nA reporting unit by id' })
  reportingUnit(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: GraphContext): Promise<UnitRow | null> {
    return context.one(unitById, id)
  }

  @Query(() => ReportingUnitConnection, { nullable: true, description: '填报单位列表，任何人可查\nReporting units, for everyone' })
  reportingUnits(
    @Arg('filter', () => ReportingUnitFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: ReportingUnitFilter | null,
    @Arg('orderBy', () => ReportingUnitOrder, { defaultValue: 'NAME', description: '排序\nOrder' }) orderBy: string,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    return list<UnitRow>(context, UNIT_LIST, filter, orderBy, { first, after })
  }

  @FieldResolver(() => ReportingUnit, { nullable: true, description: '上级单位\nSuperior unit' })
  parent(@Root() unit: UnitRow, @Ctx() context: GraphContext): Promise<UnitRow | null> | null {
    return unit.parentId === null ? null : context.one(unitById, unit.parentId)
  }

  @Mutation(() => RegisterReportingUnitResult, { description: '登记填报单位（机制办公室）\nRegister a reporting unit' })
  registerReportingUnit(
    @Arg('input', () => RegisterReportingUnitInput, { description: '内容\nContent' }) input: RegisterReportingUnitInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, registerReportingUnit, input)
  }

  @Mutation(() => ChangeReportingUnitResult, { description: '变更填报单位（机制办公室）\nChange a reporting unit' })
  changeReportingUnit(
    @Arg('input', () => ChangeReportingUnitInput, { description: '内容\nContent' }) input: ChangeReportingUnitInput,
    @Ctx() context: GraphContext,
  ) {
    return perform(context, changeReportingUnit, input)
  }
}
