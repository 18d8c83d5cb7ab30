import { GraphQLError } from 'graphql'
import { defineRefusal, refuse } from '../../kernel/refusal.js'

export const SEARCH_TEXT_LENGTH = defineRefusal({
  code: 'SEARCH_TEXT_LENGTH',
  rule: null,
  clause: null,
  zh: {
    title: '检索文字过短或过长',
    detail: '检索文字须有 2 到 100 个字、字母或数字，空格、括号与标点不计。',
    remedy: '再输入一个字，或只输入名称、编号、地址的一段。',
  },
  en: {
    title: 'Search text too short or too long',
    detail: 'A search needs 2 to 100 characters, letters or digits; spaces, brackets and marks do not count.',
    remedy: 'Type one more character, or only a part of the name, number or address.',
  },
})

const COUNTED = /[\p{L}\p{N}]/gu

/** Two characters are one pair, the least that the index knows. */
export function searchText(text: string): string {
  const characters = text.normalize('NFKC').match(COUNTED)?.length ?? 0
  if (characters >= 2 && characters <= 100 && text.length <= 200) return text
  throw new GraphQLError(SEARCH_TEXT_LENGTH.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(SEARCH_TEXT_LENGTH, {}, 'text') } })
}
