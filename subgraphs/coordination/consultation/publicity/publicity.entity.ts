import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../../platform/database/fact-entity.js'

export const PublicityItemEntity = defineEntity({
  name: 'PublicityItem',
  tableName: 'publicity_item',
  properties: {
    ...factProperties,
    title: p.string(),
    channel: p.string(),
    outlet: p.string(),
    summary: p.text(),
    link: p.string().nullable(),
    publishedOn: p.date(),
    markedPublic: p.boolean(),
    state: p.string(),
    decidedBy: p.uuid().nullable(),
    decidedPost: p.string().nullable(),
    decidedOn: p.date().nullable(),
  },
})
