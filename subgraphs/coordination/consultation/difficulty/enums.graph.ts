import { registerEnumType } from 'type-graphql'
import type { Responsibility, DifficultyState as State } from '../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'

export const DifficultyState = { RAISED: 'RAISED', ASSIGNED: 'ASSIGNED', RESOLVED: 'RESOLVED', UNRESOLVED: 'UNRESOLVED' } as const satisfies { [S in State]: S }
registerEnumType(DifficultyState, {
  name: 'DifficultyState',
  description: '困难问题的状态\nState of a difficulty',
  valuesConfig: {
    RAISED: { description: '已提出\nRaised' },
    ASSIGNED: { description: '已明确责任方\nAssigned to who bears it' },
    RESOLVED: { description: '已解决\nResolved' },
    UNRESOLVED: { description: '未能解决\nClosed unresolved' },
  },
})

export const DifficultyResponsibility = {
  GOVERNMENT_TERRITORIAL: 'GOVERNMENT_TERRITORIAL',
  DEPARTMENT: 'DEPARTMENT',
  INSTITUTION_SOCIAL: 'INSTITUTION_SOCIAL',
  ENTERPRISE: 'ENTERPRISE',
} as const satisfies { [R in Responsibility]: R }
registerEnumType(DifficultyResponsibility, {
  name: 'DifficultyResponsibility',
  description: '四方责任\nThe four responsibilities',
  valuesConfig: {
    GOVERNMENT_TERRITORIAL: { description: '政府的属地责任\nTerritorial responsibility of the government' },
    DEPARTMENT: { description: '行业部门属事责任\nResponsibility of the department in charge' },
    INSTITUTION_SOCIAL: { description: '金融机构社会责任\nSocial responsibility of financial institutions' },
    ENTERPRISE: { description: '企业主体责任\nThe enterprise’s own responsibility' },
  },
})
