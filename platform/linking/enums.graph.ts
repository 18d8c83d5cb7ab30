import { registerEnumType } from 'type-graphql'
import { SURENESS_CLASSES } from './match/score.js'
import { LINK_DECISIONS, LINK_STATES } from './states.js'

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N }

export const LinkStateEnum = enumOf(LINK_STATES)
registerEnumType(LinkStateEnum, {
  name: 'LinkState',
  description: '关联的状态\nState of a link',
  valuesConfig: {
    PROPOSED: { description: '待确认\nProposed' },
    CONFIRMED: { description: '已确认\nConfirmed' },
    REFUSED: { description: '不予确认\nRefused' },
    UNDONE: { description: '已撤销\nUndone' },
    WITHDRAWN: { description: '依据已失，自动撤回\nWithdrawn by the matcher: its ground is gone' },
  },
})

export const LinkDecisionEnum = enumOf(LINK_DECISIONS)
registerEnumType(LinkDecisionEnum, {
  name: 'LinkDecision',
  description: '对关联的处理\nDecision on a link',
  valuesConfig: {
    CONFIRM: { description: '确认\nConfirm' },
    REFUSE: { description: '不予确认\nRefuse' },
    UNDO: { description: '撤销\nUndo' },
  },
})

export const LinkSubjectKind = enumOf(['PROJECT', 'SCOPE', 'BUILDING', 'ENTERPRISE'])
registerEnumType(LinkSubjectKind, {
  name: 'LinkSubjectKind',
  description: '关联对象的类别\nWhat a link is to',
  valuesConfig: {
    PROJECT: { description: '项目\nProject' },
    SCOPE: { description: '融资范围\nFinanced scope' },
    BUILDING: { description: '楼栋\nBuilding' },
    ENTERPRISE: { description: '企业\nEnterprise' },
  },
})

export const SurenessEnum = enumOf(SURENESS_CLASSES)
registerEnumType(SurenessEnum, {
  name: 'LinkSureness',
  description: '匹配程度的档次\nHow sure a match is, by class',
  valuesConfig: {
    CERTAIN: { description: '基本确定（85 分以上）\nCertain, from 85' },
    LIKELY: { description: '很可能（60 分以上）\nLikely, from 60' },
    POSSIBLE: { description: '可能（30 分以上）\nPossible, from 30' },
  },
})
