import { type ClassType, Field, ObjectType, registerEnumType } from 'type-graphql'

export const SearchKind = {
  PROJECT: 'PROJECT',
  ENTERPRISE: 'ENTERPRISE',
  PRESALE_PERMIT: 'PRESALE_PERMIT',
  CERTIFICATE: 'CERTIFICATE',
  BUILDING: 'BUILDING',
} as const
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: '检索的种类\nWhat is searched for',
  valuesConfig: {
    PROJECT: { description: '项目\nProjects' },
    ENTERPRISE: { description: '企业\nEnterprises' },
    PRESALE_PERMIT: { description: '预售许可证\nPresale permits' },
    CERTIFICATE: { description: '四证\nThe four certificates' },
    BUILDING: { description: '楼栋\nBuildings' },
  },
})

export const SearchField = {
  NAME: 'NAME',
  MARKETING_NAME: 'MARKETING_NAME',
  FORMER_NAME: 'FORMER_NAME',
  NUMBER: 'NUMBER',
  CODE: 'CODE',
  HOLDER: 'HOLDER',
  ADDRESS: 'ADDRESS',
} as const
registerEnumType(SearchField, {
  name: 'SearchField',
  description: '命中的栏目\nWhat the text was found in',
  valuesConfig: {
    NAME: { description: '名称\nName' },
    MARKETING_NAME: { description: '推广名\nMarketing name' },
    FORMER_NAME: { description: '曾用名\nFormer name' },
    NUMBER: { description: '证号或楼号\nNumber of a permit or building' },
    CODE: { description: '项目代码或统一社会信用代码\nProject code or unified social credit code' },
    HOLDER: { description: '证载单位\nHolder or developer as printed' },
    ADDRESS: { description: '地址\nAddress' },
  },
})

export const SearchRank = { EXACT: 'EXACT', PREFIX: 'PREFIX', PART: 'PART' } as const
registerEnumType(SearchRank, {
  name: 'SearchRank',
  description: '命中的程度\nHow well the text fits',
  valuesConfig: {
    EXACT: { description: '完全相同（不计空格、括号、全半角、大小写）\nThe same but for spaces, brackets, width and case' },
    PREFIX: { description: '开头相同\nBegins with it' },
    PART: { description: '其中一段\nContains it' },
  },
})

/** A hit and its list, of one kind of record. */
export function hitsOf<Node extends object>(node: ClassType<Node>, name: string, zh: string, en: string) {
  @ObjectType(`${name}Hit`, { description: `检索命中的${zh}\n${en} found by a search` })
  class Hit {
    @Field(() => node, { description: `${zh}\nThe record` })
    record: Node

    @Field(() => SearchField, { description: '命中的栏目\nWhat the text was found in' })
    field: string

    @Field(() => String, { description: '该栏目的原文\nThat text as it is recorded' })
    text: string

    @Field(() => SearchRank, { description: '命中的程度\nHow well it fits' })
    rank: string
  }

  @ObjectType(`${name}Hits`, { description: `检索命中的${zh}，越相符越靠前\n${en} found by a search, the best fit first` })
  class Hits {
    @Field(() => [Hit], { description: '命中，不多于所要的条数\nHits, never more than asked for' })
    hits: Hit[]

    @Field(() => Boolean, { description: '还有更多：请输入更长的一段\nThere are more: type a longer part' })
    hasMore: boolean
  }
  return Hits
}
