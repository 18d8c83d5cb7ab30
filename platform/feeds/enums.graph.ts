import { registerEnumType } from 'type-graphql'

export const FeedMode = { FULL: 'FULL', INCREMENTS: 'INCREMENTS' } as const
registerEnumType(FeedMode, {
  name: 'FeedMode',
  description: '数据的报送方式\nHow a table is handed in',
  valuesConfig: {
    FULL: { description: '每次全量：清单中没有的记录建议撤销\nThe full list each time: what it does not name is proposed to be withdrawn' },
    INCREMENTS: { description: '增量：只报新增和变化\nIncrements: only what is new or changed' },
  },
})

export const WithdrawalState = { PROPOSED: 'PROPOSED', CONFIRMED: 'CONFIRMED', REFUSED: 'REFUSED', RETURNED: 'RETURNED' } as const
registerEnumType(WithdrawalState, {
  name: 'WithdrawalState',
  description: '撤销建议的状态\nState of a proposal to withdraw',
  valuesConfig: {
    PROPOSED: { description: '待确认\nProposed' },
    CONFIRMED: { description: '已撤销该记录\nConfirmed: the record is withdrawn' },
    REFUSED: { description: '保留该记录\nRefused: the record stays' },
    RETURNED: { description: '后来的清单又列出，建议自行消除\nA later list named it again' },
  },
})

export const WithdrawalDecision = { CONFIRMED: 'CONFIRMED', REFUSED: 'REFUSED' } as const
registerEnumType(WithdrawalDecision, {
  name: 'WithdrawalDecision',
  description: '对撤销建议的处理\nDecision on a proposal to withdraw',
  valuesConfig: {
    CONFIRMED: { description: '撤销该记录\nWithdraw the record' },
    REFUSED: { description: '保留该记录\nKeep the record' },
  },
})
