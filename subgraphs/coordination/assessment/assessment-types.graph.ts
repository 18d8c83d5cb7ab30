import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { RefusalType } from '../../../platform/graph/refusal.graph.js'
import { DateTime, LocalDate } from '../../../platform/graph/scalars.js'
import { OpenPoint } from '../setting/open-point.graph.js'

export const ConditionState = { MET: 'MET', NOT_MET: 'NOT_MET', UNKNOWN: 'UNKNOWN', JUDGED: 'JUDGED' } as const
registerEnumType(ConditionState, {
  name: 'ConditionState',
  description: '条件是否具备\nWhether a condition holds',
  valuesConfig: {
    MET: { description: '具备\nIt holds' },
    NOT_MET: { description: '不具备\nIt does not' },
    UNKNOWN: { description: '尚不能确认，不视为具备\nNot known, and never taken for held' },
    JUDGED: { description: '经人工研判认可\nA person judged so' },
  },
})

@ObjectType({ description: '判断所依据的记录\nA record that a check rests on' })
export class AssessmentEvidence {
  @Field(() => String, { description: '记录的类型\nType of the record' })
  type: string

  @Field(() => ID, { description: '记录的标识\nId of the record' })
  id: string

  @Field(() => AgencyEnum, { description: '数据责任单位\nThe agency that owns it' })
  agency: string

  @Field(() => Int, { description: '版本\nVersion' })
  version: number

  @Field(() => DateTime, { description: '记录时间\nWhen the hub recorded it' })
  recordedAt: string
}

@ObjectType({ description: '一项条件的一个分项\nOne check of a condition' })
export class AssessmentCheck {
  @Field(() => String, { description: '分项代码\nCode of the check' })
  check: string

  @Field(() => String, { description: '规则编号\nNumber of the rule' })
  rule: string

  @Field(() => String, { description: '政策条款\nClause of the policy' })
  clause: string

  @Field(() => ConditionState, { description: '结果\nState' })
  state: string

  @Field(() => RefusalType, { nullable: true, description: '缺什么、怎么办\nWhat is missing, and what to do' })
  problem: RefusalType | null

  @Field(() => AgencyEnum, { nullable: true, description: '下一步由谁办理\nWho acts next' })
  actsNext: string | null

  @Field(() => LocalDate, { nullable: true, description: '自何日起缺\nMissing since' })
  missingSince: string | null

  @Field(() => Int, {
    nullable: true,
    description: '已缺的工作日数；年度日历未发布时为空\nWorking days it has been missing; null while a year is not published',
  })
  missingWorkdays: number | null

  @Field(() => [AssessmentEvidence], { nullable: true, description: '所依据的记录\nThe records it rests on' })
  evidence: readonly AssessmentEvidence[] | null

  @Field(() => [OpenPoint], { description: '由参数决定之处\nWhere a setting decided' })
  openPoints: readonly OpenPoint[]
}

@ObjectType({ description: '五项条件之一\nOne of the five conditions' })
export class AssessmentCondition {
  @Field(() => Int, { description: '条件序号，一至五\nWhich of the five' })
  condition: number

  @Field(() => String, { description: '条件\nThe condition in words' })
  title: string

  @Field(() => ConditionState, { description: '结果\nState' })
  state: string

  @Field(() => [AssessmentCheck], { nullable: true, description: '各分项\nIts checks' })
  checks: readonly AssessmentCheck[] | null
}

@ObjectType({ description: '要具备条件还须办理的一步\nA step that is still to be taken' })
export class AssessmentAct {
  @Field(() => AgencyEnum, { description: '由谁办理\nWho takes it' })
  agency: string

  @Field(() => String, { description: '代码\nCode' })
  code: string

  @Field(() => String, { description: '缺什么\nWhat is missing' })
  title: string

  @Field(() => String, { description: '怎么办\nWhat to do' })
  remedy: string
}

@ObjectType({ description: '五项条件的判断（吕梁 二(三)）\nWhat was found of the five conditions' })
export class Assessment {
  @Field(() => String, { description: '政策版本\nVersion of the policy' })
  policy: string

  @Field(() => String, { description: '文号\nNumber of the document' })
  documentNumber: string

  @Field(() => LocalDate, { description: '判断日期\nThe day it is about' })
  day: string

  @Field(() => DateTime, { nullable: true, description: '按何时所知判断；空为现在\nAs known at which instant; empty for now' })
  asOf: string | null

  @Field(() => ConditionState, { description: '结果：五项同时具备才算具备\nState: all five must hold' })
  state: string

  @Field(() => [AssessmentCondition], { description: '五项条件\nThe five conditions' })
  conditions: readonly AssessmentCondition[]

  @Field(() => [AssessmentAct], { nullable: true, description: '要全部具备，最少还须办理的事项\nThe fewest steps after which all hold' })
  whatItWouldTake: readonly AssessmentAct[] | null
}
