import { registerEnumType } from 'type-graphql'

export const FinancedScopeKind = { WHOLE: 'WHOLE', PHASE: 'PHASE', PARCEL: 'PARCEL', BUILDINGS: 'BUILDINGS' } as const
registerEnumType(FinancedScopeKind, {
  name: 'FinancedScopeKind',
  description: '融资范围的划分方式\nHow a financed scope is cut',
  valuesConfig: {
    WHOLE: { description: '整个项目\nThe whole project' },
    PHASE: { description: '分期\nA phase' },
    PARCEL: { description: '地块\nA parcel' },
    BUILDINGS: { description: '楼栋\nSome buildings' },
  },
})
