import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

/** Its id is also that of its account in the ledger, where the money, the quota and both limits are. */
export const EscrowAccountEntity = defineEntity({
  name: 'EscrowAccount',
  tableName: 'escrow_account',
  properties: {
    ...factProperties,
    projectId: p.uuid(),
    accountNumber: p.string(),
    institutionId: p.uuid(),
    openedOn: p.date(),
    outsideAccountId: p.uuid(),
    divertedAccountId: p.uuid(),
  },
})

/** What one posting meant; never edited, reversed by another. */
export const EscrowMovementEntity = defineEntity({
  name: 'EscrowMovement',
  tableName: 'escrow_movement',
  properties: {
    ...factProperties,
    accountId: p.uuid(),
    kind: p.string(),
    amountFen: p.bigint(),
    occurredOn: p.date(),
    postingId: p.uuid(),
    payee: p.string().nullable(),
    use: p.string().nullable(),
    constructionAssured: p.boolean().nullable(),
    diversionId: p.uuid().nullable(),
    reversesId: p.uuid().nullable(),
    reason: p.string().nullable(),
  },
})
