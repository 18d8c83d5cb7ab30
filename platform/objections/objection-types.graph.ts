import { Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyEnum } from '../graph/fact.graph.js'
import { LocalDate } from '../graph/scalars.js'
import { ObjectionStateEnum, ObjectorKind } from './enums.graph.js'

/** Type names are one owner's each, so every subgraph has its own. */
export function objectionType(name: string) {
  @ObjectType(`${name}Objection`, {
    description: '异议：看到数据有误而无权更正的一方提出\nObjection by somebody who sees that a record is wrong and may not write it',
  })
  class Objection {
    @Field(() => ID, { description: '标识\nId' })
    id: string

    @Field(() => Int, { description: '版本，处理时须带上\nVersion, to be sent with a decision' })
    version: number

    @Field(() => ID, { description: '数据所属单位的标识\nId of the reporting unit whose record it is' })
    unitId: string

    @Field(() => AgencyEnum, { description: '应答复的数据责任单位\nThe owning agency, which must answer' })
    agency: string

    @Field(() => String, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => ID, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => String, { nullable: true, description: '有误的数据项；整条记录有误时为空\nThe field at fault; null: the record as a whole' })
    field: string | null

    @Field(() => String, { description: '异议内容\nWhat is wrong' })
    claim: string

    @Field(() => String, { nullable: true, description: '依据：文件、证号或来源\nEvidence: a document, number or source' })
    evidence: string | null

    @Field(() => ObjectionStateEnum, { description: '状态\nState' })
    state: string

    @Field(() => LocalDate, { description: '提出日期\nFiled on' })
    filedOn: string

    @Field(() => LocalDate, {
      nullable: true,
      description: '答复期限；超出已公布的日历时为空（未知）\nAnswer due on; null (unknown) beyond the published calendar',
    })
    answerDueOn: string | null

    @Field(() => Boolean, { nullable: true, description: '是否逾期未答复；日历未公布时为空（未知）\nOverdue; null (unknown) beyond the published calendar' })
    overdue: boolean | null

    @Field(() => ObjectorKind, { description: '提出一方的类别\nKind of who objected' })
    objectorKind: string

    @Field(() => AgencyEnum, { nullable: true, description: '提出的机关；企业没有\nAgency of who objected; none for a developer' })
    objectorAgency: string | null

    @Field(() => Boolean, { description: '由本人或本单位提出\nFiled by the caller or the caller’s own body' })
    mine: boolean

    @Field(() => String, { nullable: true, description: '答复\nAnswer' })
    answer: string | null

    @Field(() => String, { nullable: true, description: '答复人岗位（答复当时）\nPost of who answered, as it was' })
    answeredPost: string | null

    @Field(() => LocalDate, { nullable: true, description: '答复日期\nAnswered on' })
    answeredOn: string | null
  }
  return Objection
}
