import type { Ask } from '../../../platform/action/action.js'
import type { Em } from '../../../platform/database/orm.js'
import type { Judgements } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'
import type { Flag, SupportClass } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import type { LockedEngagement } from './lock-engagement.js'

/** What a bank's word on a push rests on: its own judgements, and what authorities found. */
export interface Evaluation {
  readonly judgements: Judgements
  readonly evasions: readonly Flag[]
}

/** schema/documents/internal/engagementViolations.graphql */
interface Violations {
  readonly engagement: {
    readonly scope: { readonly violations: readonly { readonly documentNumber: string; readonly serious: boolean; readonly status: string }[] } | null
  } | null
}

interface Asking {
  readonly engagementId: string
  readonly decision: string
  readonly supportClass?: SupportClass | null
}

/** Serious violations of the project or its developer that stand. Only an approval rests on them. */
export async function seriousViolations(ask: Ask, { engagementId, decision, supportClass }: Asking): Promise<readonly Flag[]> {
  if (decision !== 'APPROVED' || !supportClass) return []
  const { engagement } = await ask<Violations>('engagementViolations', { engagement: engagementId })
  const standing = engagement?.scope?.violations.filter(({ serious, status }) => serious && status === 'OPEN') ?? []
  return standing.map(({ documentNumber }) => ({ source: 'VIOLATION', record: documentNumber }))
}

/** Each question's latest judgement by this bank, of the scope or its project. */
export async function readEvaluation(em: Em, { scopeId, projectId, institutionId }: LockedEngagement): Promise<Evaluation> {
  const judged = await em.execute<{ question: string; favourable: boolean }[]>(
    `select distinct on (question) question, favourable from bank_judgement where institution_id = ? and subject_id in (?, ?) and status = 'IN_FORCE'
     order by question, judged_on desc, recorded_at desc`,
    [institutionId, scopeId, projectId],
  )
  const evasions = await em.execute<{ number: string }[]>(
    `select number from debt_evasion where status = 'IN_FORCE' and lifted_on is null
       and subject_id in (?, (select developer_id from ref_project where id = ?)) order by found_on desc, number`,
    [projectId, projectId],
  )
  return {
    judgements: new Map(judged.map(({ question, favourable }) => [question, favourable])),
    evasions: evasions.map(({ number }) => ({ source: 'DEBT_EVASION', record: number })),
  }
}
