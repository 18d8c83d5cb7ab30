import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../../platform/database/fact-entity.js'

export const LaggardNoticeEntity = defineEntity({
  name: 'LaggardNotice',
  tableName: 'laggard_notice',
  properties: {
    ...factProperties,
    kind: p.string(),
    laggardAgency: p.string().nullable(),
    metric: p.string(),
    evidenceJson: p.text(),
    evidenceSha256: p.string(),
    content: p.string(),
    givenOn: p.date(),
    response: p.string().nullable(),
    respondedOn: p.date().nullable(),
  },
})
