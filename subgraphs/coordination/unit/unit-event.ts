import type { OutboxEvent } from '../../../platform/outbox/append.js'

interface Unit {
  readonly id: string
  readonly version: number
  readonly parentId?: string | null | undefined
  readonly name: string
  readonly aliases: readonly string[]
  readonly divisionCode?: string | null | undefined
  readonly kind: string
  readonly validFrom: string
  readonly validTo?: string | null | undefined
}

/** What every subgraph keeps of a unit: the tree decides who sees which rows. */
export const unitEvent = (unit: Unit): OutboxEvent => ({
  topic: 'unit',
  key: unit.id,
  version: unit.version,
  reference: true,
  unitId: unit.id,
  body: {
    parent_id: unit.parentId ?? null,
    name: unit.name,
    aliases: unit.aliases,
    code: unit.divisionCode ?? null,
    kind: unit.kind,
    valid_from: unit.validFrom,
    valid_to: unit.validTo ?? null,
  },
})
