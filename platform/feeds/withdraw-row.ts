import type { WithdrawRecord } from './decide-withdrawal.js'

interface Withdrawn {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string | null
}

/** A register's row goes out of force with its reason and stays to be read; row-level security says whether it is the caller's. */
export const withdrawRow: WithdrawRecord = async (em, { type, id }, why) => {
  if (!/^[A-Z][A-Z_]{1,60}$/.test(type)) throw new Error(`${type} is no kind of record`)
  const rows = await em.execute<Withdrawn[]>(
    `update ${type.toLowerCase()} set status = 'WITHDRAWN', status_reason = ?, version = version + 1 where id = ? and status <> 'WITHDRAWN'
     returning id, version, unit_id as "unitId", subject_id as "subjectId"`,
    [why, id],
  )
  return rows.map(({ version, unitId, subjectId }) => ({
    ...{ topic: type.toLowerCase(), key: id, version, reference: false, unitId },
    body: { type, change: 'WITHDRAWN', subjectId },
  }))
}
