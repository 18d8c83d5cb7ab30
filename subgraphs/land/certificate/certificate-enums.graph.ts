import { registerEnumType } from 'type-graphql'

export const CertificateKindEnum = {
  LAND_USE: 'LAND_USE',
  LAND_PLANNING: 'LAND_PLANNING',
  WORKS_PLANNING: 'WORKS_PLANNING',
  CONSTRUCTION: 'CONSTRUCTION',
} as const
registerEnumType(CertificateKindEnum, {
  name: 'CertificateKind',
  description: '四证（吕梁 二(四)）\nThe four certificates',
  valuesConfig: {
    LAND_USE: { description: '国有土地使用证（含不动产权证书）\nState-owned land-use certificate, or the title certificate that took its place' },
    LAND_PLANNING: { description: '建设用地规划许可证\nConstruction land planning permit' },
    WORKS_PLANNING: { description: '建设工程规划许可证\nWorks planning permit' },
    CONSTRUCTION: { description: '建筑工程施工许可证\nConstruction permit' },
  },
})

export const LandUseGeneration = { STATE_LAND_USE_CERTIFICATE: 'STATE_LAND_USE_CERTIFICATE', REAL_ESTATE_TITLE: 'REAL_ESTATE_TITLE' } as const
registerEnumType(LandUseGeneration, {
  name: 'LandUseGeneration',
  description: '土地使用证的新旧版本\nGeneration of a land-use certificate',
  valuesConfig: {
    STATE_LAND_USE_CERTIFICATE: { description: '国有土地使用证（旧）\nState-owned land-use certificate, the old generation' },
    REAL_ESTATE_TITLE: { description: '不动产权证书（新）\nReal-estate title certificate, the new generation' },
  },
})

export const CertificateStatus = { VALID: 'VALID', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED', SUPERSEDED: 'SUPERSEDED' } as const
registerEnumType(CertificateStatus, {
  name: 'CertificateStatus',
  description: '证照状态\nStatus of a certificate',
  valuesConfig: {
    VALID: { description: '有效\nValid' },
    EXPIRED: { description: '已过期\nExpired' },
    REVOKED: { description: '已撤销或注销\nRevoked' },
    SUPERSEDED: { description: '已变更，由新证取代\nSuperseded by another' },
  },
})
