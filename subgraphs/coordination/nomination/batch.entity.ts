import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const WhitelistBatchEntity = defineEntity({
  name: 'WhitelistBatch',
  tableName: 'whitelist_batch',
  properties: { ...factProperties, number: p.integer(), name: p.string(), openedOn: p.date() },
})
