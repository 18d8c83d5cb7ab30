import { defineEntity, p } from '@mikro-orm/core'

/** Where a bank's or an agency's system is told of what concerns it. */
export const WebhookEntity = defineEntity({
  name: 'WebhookEndpoint',
  tableName: 'webhook_endpoint',
  properties: {
    id: p.uuid().primary(),
    kind: p.string(),
    agency: p.string(),
    unitId: p.uuid().nullable(),
    institutionId: p.uuid().nullable(),
    url: p.string(),
    topics: p.array(),
    state: p.string(),
    disabledReason: p.string().nullable(),
    salt: p.uuid(),
    previousSalt: p.uuid().nullable(),
    previousSecretUntil: p.datetime().nullable(),
    position: p.bigint(),
    registeredBy: p.uuid(),
    version: p.integer().version(),
  },
})
