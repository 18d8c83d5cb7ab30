import { createHash } from 'node:crypto'
import { canonical } from '../../../../../kernel/canonical.js'
import { type Refusal, refuse } from '../../../../../kernel/refusal.js'
import { type ActionInput, type Ask, action, type Facts, refused } from '../../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../../platform/database/orm.js'
import { inUnits } from '../../../../../platform/database/policy.js'
import { readBack } from '../../../../../platform/graph/reads.js'
import { type Laggard, NOT_A_LAGGARD } from '../../../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { filled } from '../../filled.js'
import { LaggardNoticeEntity } from '../laggard.entity.js'
import { NOTICE_TABLE, type NoticeRow } from '../laggard.reads.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly agency?: string | null
  readonly metric: string
  readonly content: string
}

interface Asked {
  readonly on: string
  /** The laggard's line as it stands today; null: it does not lag behind in this. */
  readonly line: Laggard | null
}

type Known = Facts<Input, Asked, object>

async function askForTheLine(ask: Ask, { unitId, agency, metric }: Input): Promise<Asked> {
  const { laggards } = await ask<{ laggards: { on: string; lines: readonly Laggard[] } | null }>('laggards', { unitId })
  const line = laggards?.lines.find((one) => one.unitId === unitId && one.metric === metric && one.agency === (agency ?? null))
  return { on: laggards?.on ?? '', line: line ?? null }
}

/** Of a unit that is not the office's own, nothing is said, not even that it keeps up. */
async function lock(em: Em, { unitId }: Input): Promise<object | { readonly refused: Refusal }> {
  const [unit] = await em.execute<object[]>(`select id from ref_unit where id = ? and ${inUnits('id')}`, [unitId])
  return unit ?? refused(refuse(NOT_FOUND, {}, 'unitId'))
}

const lagsBehind = ({ input, asked }: Known) => (asked.line ? null : refuse(NOT_A_LAGGARD, { metric: input.metric }, 'metric'))

const record =
  (kind: 'REMINDER' | 'INTERVIEW') =>
  async (em: Em, { input, asked: { on, line }, actor, today }: Known) => {
    const evidenceJson = canonical({ on, ...line })
    const evidenceSha256 = createHash('sha256').update(evidenceJson).digest('hex')
    const notice = em.create(LaggardNoticeEntity, {
      id: crypto.randomUUID(),
      unitId: input.unitId,
      subjectId: null,
      kind,
      laggardAgency: input.agency ?? null,
      metric: input.metric,
      evidenceJson,
      evidenceSha256,
      content: input.content,
      givenOn: today,
      version: 1,
      ...reportedBy(actor),
    })
    const answer = await readBack<NoticeRow>(em.persist(notice), NOTICE_TABLE, notice.id)
    const event = { topic: 'laggard_notice', key: notice.id, version: 1, reference: false, unitId: input.unitId, body: { kind, agency: input.agency ?? null } }
    return { answer, unitId: input.unitId, subjects: [notice.id], events: [event], evidence: { sha256: evidenceSha256 } }
  }

const giving = (name: string, kind: 'REMINDER' | 'INTERVIEW') =>
  action({ name, ask: askForTheLine, lock, rules: [filled('content'), lagsBehind], record: record(kind) })

/** 吕梁 二(一) (L-13): 提醒. A person decides; what made the unit or department a laggard is kept as it was then. */
export const remindLaggard = giving('remindLaggard', 'REMINDER')

/** 吕梁 二(一) (L-13): 约谈. */
export const recordInterview = giving('recordInterview', 'INTERVIEW')
