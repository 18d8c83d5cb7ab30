import { registerEnumType } from 'type-graphql'

export const WebhookState = { ACTIVE: 'ACTIVE', DISABLED: 'DISABLED' } as const
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: '接收地址的状态\nState of an endpoint',
  valuesConfig: { ACTIVE: { description: '启用\nActive' }, DISABLED: { description: '停用，待发的保留\nDisabled; what waits is kept' } },
})

export const DeliveryState = { PENDING: 'PENDING', DELIVERED: 'DELIVERED', DEAD: 'DEAD', WITHDRAWN: 'WITHDRAWN' } as const
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: '投递状态\nState of a delivery',
  valuesConfig: {
    PENDING: { description: '待发\nWaiting' },
    DELIVERED: { description: '对方已收到\nThe receiver has it' },
    DEAD: { description: '多次失败，不再自动重发\nFailed too often; sent again only by hand' },
    WITHDRAWN: { description: '投递时已无权知悉，未发\nNot sent: no longer the receiver’s to know' },
  },
})
