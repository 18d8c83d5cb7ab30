import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

/** The person is an id here and nowhere more. */
export const LiaisonEntity = defineEntity({
  name: 'LiaisonOfficer',
  tableName: 'liaison_officer',
  properties: { ...factProperties, seat: p.string(), post: p.string(), personId: p.uuid(), since: p.date(), until: p.date().nullable() },
})
