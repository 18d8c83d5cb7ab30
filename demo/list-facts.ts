import type { NewNomination } from '../subgraphs/coordination/nomination/bulk.js'
import { hasMechanism } from './fill-mechanisms.js'
import type { ProjectPlan } from './project-facts.js'
import { banksOf, nominationId, PUSHED_ON } from './push-facts.js'
import { idOf } from './random.js'
import type { DemoUnit } from './units.js'

const BATCHES = [
  { name: '2024年第一批', openedOn: '2024-03-04' },
  { name: '2026年第一批', openedOn: '2026-03-02' },
  { name: '2026年第二批', openedOn: '2026-11-02' },
] as const

export const batchId = ({ name }: DemoUnit, number: 1 | 2 | 3): string => idOf(`batch ${name} ${number}`)

const keepsList = (unit: DemoUnit): boolean => hasMechanism(unit) && unit.kind !== 'CITY'

export const batchesOf = (unit: DemoUnit) =>
  keepsList(unit)
    ? BATCHES.map((batch, index) => ({ id: batchId(unit, (index + 1) as 1 | 2 | 3), unitId: unit.id, subjectId: null, number: index + 1, ...batch }))
    : []

/** 三(一): the first batch by 10 March 2024; the counties whose code ends in 4 or 9 were late. */
const firstBatchOn = ({ code }: DemoUnit): string => (code?.endsWith('4') || code?.endsWith('9') ? '2024-03-13' : '2024-03-08')

const LEFT = {
  DELIVERED: { removalKind: 'DELIVERED_AND_SETTLED', removalReason: '项目已交付，贷款已结清' },
  OTHERS: { removalKind: 'WITHDREW', removalReason: '企业以销售回款和股东增资续建，书面申请退出名单' },
} as const

const none = { pushedOn: null, removedOn: null, removalKind: null, removalReason: null }

/** The first scope of each project that was ever pushed, in the batch with which it went; what went in 2024 has left the list since. */
export function nominationsOf(plan: ProjectPlan): readonly NewNomination[] {
  const { unit, number, projectId, story, investmentFen } = plan
  const [scope] = plan.scopes
  if (!scope || !keepsList(unit)) return []
  const about = { id: nominationId(scope.id), unitId: unit.id, subjectId: scope.id, scopeId: scope.id, projectId, requestedFen: investmentFen / 5n }
  if (number === 5) {
    const left = { ...LEFT[story === 'DELIVERED' ? 'DELIVERED' : 'OTHERS'], removedOn: '2025-12-26' }
    return [{ ...about, batchId: batchId(unit, 1), state: 'REMOVED', proposedOn: '2024-03-05', pushedOn: firstBatchOn(unit), ...left }]
  }
  if (banksOf(plan).length === 0) return []
  return [{ ...about, ...none, batchId: batchId(unit, 2), state: 'PUSHED', proposedOn: '2026-03-03', pushedOn: PUSHED_ON }]
}
