import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: '项目：本子图补充宗地、四证与抵押\nProject; this subgraph adds parcels, the four certificates and mortgages' })
export class Project {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '融资范围：本子图补充宗地、四证与抵押\nFinanced scope; this subgraph adds parcels, the four certificates and mortgages' })
export class FinancedScope {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: '企业\nEnterprise' })
export class Enterprise {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: '楼栋\nBuilding' })
export class Building {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

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
