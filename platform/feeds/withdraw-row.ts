import { reportedBy } from '../database/fact-entity.js'
import type { WithdrawRecord } from './decide-withdrawal.js'

interface Withdrawn {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string | null
}

/** What was found wrong with a row that is out of force is nobody's work any more. */
const SETTLE = `select record_findings(array[f.record_id], array_agg(f.rule), '[]') from data_finding f where f.record_id = ? group by f.record_id`

/** A register's row goes out of force with its reason and stays to be read; row-level security says whether it is the caller's. */
export const withdrawRow: WithdrawRecord = async (em, { type, id }, why, actor) => {
  if (!/^[A-Z][A-Z_]{1,60}$/.test(type)) throw new Error(`${type} is no kind of record`)
  const { reporter, reporterPost } = reportedBy(actor)
  const rows = await em.execute<Withdrawn[]>(
    `update ${type.toLowerCase()} set status = 'WITHDRAWN', status_reason = ?, reporter = ?, reporter_post = ?, version = version + 1
     where id = ? and status <> 'WITHDRAWN' returning id, version, unit_id as "unitId", subject_id as "subjectId"`,
    [why, reporter, reporterPost, id],
  )
  if (rows.length > 0) await em.execute(SETTLE, [id])
  return rows.map(({ version, unitId, subjectId }) => ({
    ...{ topic: type.toLowerCase(), key: id, version, reference: false, unitId },
    body: { type, change: 'WITHDRAWN', subjectId },
  }))
}
