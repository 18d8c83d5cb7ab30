import { registerEnumType } from 'type-graphql'

export const ProjectKind = { COMMODITY_HOUSING: 'COMMODITY_HOUSING', SHANTYTOWN_RENOVATION: 'SHANTYTOWN_RENOVATION' } as const
registerEnumType(ProjectKind, {
  name: 'ProjectKind',
  description: '项目类型\nKind of project',
  valuesConfig: {
    COMMODITY_HOUSING: { description: '商品房\nCommodity housing' },
    SHANTYTOWN_RENOVATION: { description: '棚户区改造\nShantytown renovation' },
  },
})
