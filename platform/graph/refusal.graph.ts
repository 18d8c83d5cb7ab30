import { Directive, Field, ObjectType } from 'type-graphql'

/** Identical in every subgraph; rendered in the reader's language when it is read. */
@Directive('@shareable')
@ObjectType('Refusal', { description: '办理被拒：原因、依据与处理办法\nA refusal: why, on what basis, and what to do' })
export class RefusalType {
  @Field(() => String, { description: '稳定的代码\nStable code' })
  code: string

  @Field(() => String, { description: '一句话原因\nThe reason in a sentence' })
  title: string

  @Field(() => String, { description: '具体情况\nThe particulars' })
  detail: string

  @Field(() => String, { nullable: true, description: '出错的输入字段\nThe input field at fault' })
  field: string | null

  @Field(() => String, { nullable: true, description: '规则编号，如 L-34\nNumber of the rule, such as L-34' })
  rule: string | null

  @Field(() => String, { nullable: true, description: '政策条款，如 吕梁 二(三) 条件四\nThe clause of the policy' })
  clause: string | null

  @Field(() => String, { description: '处理办法\nWhat to do' })
  remedy: string
}
