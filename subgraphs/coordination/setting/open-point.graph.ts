import { Field, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graph/scalars.js'

@ObjectType({ description: '文件未规定而由参数决定之处\nWhat the text leaves open and a setting decided' })
export class OpenPoint {
  @Field(() => String, { description: '参数名，可由各级设定\nThe setting’s name; each unit may set it' })
  setting: string

  @Field(() => String, { description: '取值\nValue' })
  value: string

  @Field(() => LocalDate, { description: '自何日起\nSince' })
  since: string

  @Field(() => String, { description: '来源：文件与条款，或数据中枢默认值\nWhere it comes from: a document, or the hub’s default' })
  source: string
}
