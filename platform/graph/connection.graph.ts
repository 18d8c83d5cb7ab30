import { type ClassType, Directive, Field, Int, ObjectType, Root } from 'type-graphql'

@Directive('@shareable')
@ObjectType({ description: '分页信息\nPage information' })
export class PageInfo {
  @Field(() => Boolean, { description: '后面还有\nMore follow' })
  hasNextPage: boolean

  @Field(() => String, { nullable: true, description: '下一页的游标\nCursor for the next page' })
  endCursor: string | null
}

export interface ConnectionRow<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: PageInfo
  /** Counted only when asked. */
  readonly totalCount: () => Promise<number>
}

/** A list under the caller's rights: nodes, page information, and a lazily counted total under the same filter. */
export function connectionOf<Node extends object>(node: ClassType<Node>, name: string, zh: string, en: string) {
  @ObjectType(`${name}Connection`, { description: `${zh}列表\nList of ${en}` })
  class Connection {
    @Field(() => [node], { description: '本页内容\nThis page' })
    nodes: readonly Node[]

    @Field(() => PageInfo, { description: '分页信息\nPage information' })
    pageInfo: PageInfo

    @Field(() => Int, { description: '同一条件、同一权限下的总数\nTotal under the same filter and rights' })
    totalCount(@Root() row: ConnectionRow<Node>): Promise<number> {
      return row.totalCount()
    }
  }
  return Connection
}

export const MAX_PAGE = 100
export const DEFAULT_PAGE = 20
