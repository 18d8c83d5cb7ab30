import { registerEnumType } from 'type-graphql'

/** Codes of the fiscal revenue classification (domain §1.13): the code is stored, the name is shown. */
export const TaxKind = {
  VALUE_ADDED: '10101',
  CORPORATE_INCOME: '10104',
  URBAN_MAINTENANCE: '10109',
  HOUSE_PROPERTY: '10110',
  STAMP: '10111',
  LAND_USE: '10112',
  LAND_APPRECIATION: '10113',
  FARMLAND_OCCUPATION: '10118',
  DEED: '10119',
  EDUCATION_SURCHARGE: '30203',
  LOCAL_EDUCATION_SURCHARGE: '30216',
} as const

registerEnumType(TaxKind, {
  name: 'TaxKind',
  description: '税种\nTax category',
  valuesConfig: {
    VALUE_ADDED: { description: '增值税（10101）\nValue-added tax' },
    CORPORATE_INCOME: { description: '企业所得税（10104）\nCorporate income tax' },
    URBAN_MAINTENANCE: { description: '城市维护建设税（10109）\nUrban maintenance and construction tax' },
    HOUSE_PROPERTY: { description: '房产税（10110）\nHouse property tax' },
    STAMP: { description: '印花税（10111）\nStamp duty' },
    LAND_USE: { description: '城镇土地使用税（10112）\nUrban and township land-use tax' },
    LAND_APPRECIATION: { description: '土地增值税（10113）\nLand appreciation tax' },
    FARMLAND_OCCUPATION: { description: '耕地占用税（10118）\nFarmland occupation tax' },
    DEED: { description: '契税（10119）\nDeed tax' },
    EDUCATION_SURCHARGE: { description: '教育费附加（30203）\nEducation surcharge' },
    LOCAL_EDUCATION_SURCHARGE: { description: '地方教育附加（30216）\nLocal education surcharge' },
  },
})
