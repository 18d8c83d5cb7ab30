import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType({ description: '项目：本子图补充税费\nProject; this subgraph adds taxes' })
export class Project {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '融资范围：本子图补充税费\nFinanced scope; this subgraph adds taxes' })
export class FinancedScope {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '企业：本子图补充税费\nEnterprise; this subgraph adds taxes' })
export class Enterprise {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: '填报单位（县、市、区、开发区）\nReporting unit: county, city, district or development zone' })
export class ReportingUnit {
  @Field(() => ID, { description: '标识\nId' })
  id: string
}
