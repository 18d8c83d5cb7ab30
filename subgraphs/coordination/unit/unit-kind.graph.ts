import { registerEnumType } from 'type-graphql'

export const ReportingUnitKind = {
  PROVINCE: 'PROVINCE',
  CITY: 'CITY',
  DISTRICT: 'DISTRICT',
  COUNTY: 'COUNTY',
  COUNTY_LEVEL_CITY: 'COUNTY_LEVEL_CITY',
  DEVELOPMENT_ZONE: 'DEVELOPMENT_ZONE',
} as const
registerEnumType(ReportingUnitKind, {
  name: 'ReportingUnitKind',
  description: '填报单位类别\nKind of reporting unit',
  valuesConfig: {
    PROVINCE: { description: '省\nProvince' },
    CITY: { description: '地级市\nPrefecture-level city' },
    DISTRICT: { description: '市辖区\nDistrict' },
    COUNTY: { description: '县\nCounty' },
    COUNTY_LEVEL_CITY: { description: '县级市\nCounty-level city' },
    DEVELOPMENT_ZONE: { description: '开发区\nDevelopment zone' },
  },
})

export const ReportingUnitOrder = { NAME: 'NAME', NEWEST: 'NEWEST' } as const
registerEnumType(ReportingUnitOrder, {
  name: 'ReportingUnitOrder',
  description: '填报单位列表的排序\nOrder of a list of reporting units',
  valuesConfig: { NAME: { description: '按名称\nBy name' }, NEWEST: { description: '最近记录的在前\nNewest first' } },
})
