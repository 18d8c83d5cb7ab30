import { Arg, Ctx, Directive, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { perform, resultOf } from '../../../platform/graph/mutation.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { type UnitRow, unitById } from '../unit/unit.reads.js'
import { setUnitSetting } from './actions/set-unit-setting.js'
import { settingsInForce } from './in-force.js'
import { type SettingRow, settingsOfUnit } from './setting.reads.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '单位参数：按日期生效，注明依据\nSetting of a unit, in force from a date, with its basis' })
export class UnitSetting extends Fact {
  @Field(() => String, { description: '参数名\nName of the setting' })
  name: string

  @Field(() => String, { description: '取值\nValue' })
  value: string

  @Field(() => LocalDate, { description: '生效日期\nIn force from' })
  effectiveFrom: string

  @Field(() => String, { description: '依据\nBasis' })
  basis: string

  @Field(() => ReportingUnit, { description: '设定该参数的单位\nThe unit that set it' })
  unit: ReportingUnit
}

@InputType({ description: '设定单位参数\nSet a setting of a unit' })
export class SetUnitSettingInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => String, { description: '参数名\nName of the setting' })
  name: string

  @Field(() => String, { description: '取值\nValue' })
  value: string

  @Field(() => LocalDate, { description: '生效日期\nIn force from' })
  effectiveFrom: string

  @Field(() => String, { description: '依据：文件与条款\nBasis: document and clause' })
  basis: string

  @Field(() => Int, {
    nullable: true,
    description: '更正同一日期的参数时必填：所依据的版本\nRequired when correcting the same date: the version it is based on',
  })
  expectedVersion?: number | null
}

export const SetUnitSettingResult = resultOf('SetUnitSettingResult', UnitSetting)

@Resolver(() => UnitSetting)
export class UnitSettingResolver {
  @FieldResolver(() => ReportingUnit)
  unit(@Root() setting: SettingRow, @Ctx() context: GraphContext) {
    return context.one(unitById, setting.unitId)
  }

  @Mutation(() => SetUnitSettingResult, { description: '设定单位参数（机制办公室）\nSet a setting of a unit' })
  setUnitSetting(@Arg('input', () => SetUnitSettingInput, { description: '内容\nContent' }) input: SetUnitSettingInput, @Ctx() context: GraphContext) {
    return perform(context, setUnitSetting, input)
  }
}

@Resolver(() => ReportingUnit)
export class UnitSettingsResolver {
  @FieldResolver(() => [UnitSetting], {
    description: '某日有效的参数；本单位没有的取上级单位的\nSettings in force on a date; what the unit does not set is its superior’s',
  })
  async settings(@Root() unit: UnitRow, @Arg('on', () => LocalDate, { description: '日期\nDate' }) on: string, @Ctx() context: GraphContext) {
    return settingsInForce(await context.many(settingsOfUnit, unit.id), on)
  }
}
