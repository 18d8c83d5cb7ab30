import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: '融资范围：期、地块或楼栋\nFinanced scope: a phase, parcel or set of buildings' })
export class FinancedScope {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '项目（立项口径）\nProject, as filed' })
export class Project {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: '推送：县级机制向银行分支机构的推荐\nPush: the county’s recommendation to a bank branch' })
export class ProjectPush {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}
