import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const PushViewEntity = defineEntity({
  name: 'PushView',
  tableName: 'push_view',
  properties: { ...factProperties, pushId: p.uuid(), content: p.text(), sha256: p.string() },
})
