import { Directive, Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../../../kernel/refusal.js'
import { type Reason, reasonText } from './reasons.js'

/** Identical in every subgraph; said in the reader's language when it is read. */
@Directive('@shareable')
@ObjectType({ description: '匹配的一条理由\nOne reason of a match' })
export class LinkReason {
  @Field(() => String, { description: '稳定的代码\nStable code' })
  code: string

  @Field(() => String, { description: '说明，按读者的语言\nThe reason in the reader’s language' })
  text: string

  @Field(() => Int, { description: '分值；不符的为负\nPoints; below zero when it speaks against it' })
  points: number
}

export const shownReasons = (reasons: readonly Reason[] | null, language: Language): readonly LinkReason[] | null =>
  reasons?.map((one) => ({ code: one.code, points: one.points, text: reasonText(one, language) })) ?? null
