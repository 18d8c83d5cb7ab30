import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'
import type { ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import type { DeliveryRow } from './mechanism-return.reads.js'

export const MechanismReturnEntity = defineEntity({
  name: 'MechanismReturn',
  tableName: 'mechanism_return',
  properties: {
    ...factProperties,
    kind: p.string().$type<ReturnKind>(),
    period: p.string(),
    edition: p.integer(),
    state: p.string(),
    asOf: p.datetime(6),
    factsJson: p.text(),
    factsSha256: p.string(),
    isNil: p.boolean(),
    preparer: p.uuid(),
    preparerPost: p.string(),
    reviewer: p.uuid().nullable(),
    reviewerPost: p.string().nullable(),
    submittedOn: p.date().nullable(),
    returnedReason: p.string().nullable(),
    deliveries: p.json<readonly DeliveryRow[]>(),
    succeeds: p.uuid().nullable(),
    pdfSha256: p.string(),
    pdfSize: p.integer(),
    xlsxSha256: p.string(),
    xlsxSize: p.integer(),
  },
})
