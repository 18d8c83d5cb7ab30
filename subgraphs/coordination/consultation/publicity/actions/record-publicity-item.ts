import { type ActionInput, action, asksNobody, type Facts, locksNothing } from '../../../../../platform/action/action.js'
import { reportedBy } from '../../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { filled } from '../../filled.js'
import { PublicityItemEntity } from '../publicity.entity.js'
import { PUBLICITY_TABLE, type PublicityRow } from '../publicity.reads.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly title: string
  readonly channel: string
  readonly outlet: string
  readonly summary: string
  readonly link?: string | null
  readonly publishedOn: string
  readonly markedPublic: boolean
}

async function record(em: Em, { input: { idempotencyKey: _, link, ...item }, actor }: Facts<Input, null, Record<string, never>>) {
  const row = em.create(PublicityItemEntity, {
    id: crypto.randomUUID(),
    ...item,
    link: link ?? null,
    subjectId: null,
    state: 'DRAFT',
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<PublicityRow>(em.persist(row), PUBLICITY_TABLE, row.id)
  return { answer, unitId: row.unitId, subjects: [row.id], events: [] }
}

/** 吕梁 三(三) (L-53): what was, or is to be, published in which medium; a draft until another person approves it. */
export const recordPublicityItem = action({
  name: 'recordPublicityItem',
  ask: asksNobody,
  lock: locksNothing,
  rules: [filled('title', 'outlet', 'summary', 'link')],
  record,
})
