import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { ImportCountGroup } from './enums.graph.js'

@Directive('@shareable')
@ObjectType({ description: '一类情形的行数\nRows of one case' })
export class ImportCount {
  @Field(() => ImportCountGroup, { description: '类别\nWhat is counted' })
  group: string

  @Field(() => String, { description: '代码\nCode' })
  code: string

  @Field(() => String, { description: '说明\nText' })
  text: string

  @Field(() => Int, { description: '行数\nRows' })
  count: number
}

@Directive('@shareable')
@ObjectType({ description: '导入的差异：各种结果的行数\nThe difference that an import makes, in rows' })
export class ImportTotals {
  @Field(() => Int, { description: '行数\nRows' })
  rows: number

  @Field(() => Int, { description: '新增\nNew' })
  created: number

  @Field(() => Int, { description: '更新\nChanged' })
  updated: number

  @Field(() => Int, { description: '未变\nUnchanged' })
  unchanged: number

  @Field(() => Int, { description: '空行、示例行等\nBlank rows, the example and the like' })
  special: number

  @Field(() => Int, { description: '退回\nRefused' })
  refused: number

  @Field(() => [ImportCount], { description: '按原因和情形\nBy reason and case' })
  counts: readonly ImportCount[]
}

@Directive('@shareable')
@ObjectType({ description: '一行的一项变化\nOne field that a row changes' })
export class ImportChange {
  @Field(() => Int, { description: 'Excel 行号\nExcel’s row number' })
  row: number

  @Field(() => String, { description: '列\nColumn' })
  field: string

  @Field(() => String, { nullable: true, description: '原值\nBefore' })
  before: string | null

  @Field(() => String, { nullable: true, description: '新值\nAfter' })
  after: string | null
}
