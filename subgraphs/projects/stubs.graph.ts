import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: '填报单位（县、市、区、开发区）\nReporting unit: county, city, district or development zone' })
export class ReportingUnit {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: '银行机构\nBank institution' })
export class Institution {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}
