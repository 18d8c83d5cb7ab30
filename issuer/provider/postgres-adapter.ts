import type { Adapter } from 'oidc-provider'
import { CLOCK_TOLERANCE_SECONDS } from '../lifetimes.js'
import type { Queryable } from '../open-database.js'
import { endGrant } from '../revocations/end-grant.js'

/** How the adapter refuses what the library cannot see: its own checks read first and write later. */
export interface AdapterRefusals {
  replayed(): Error
  alreadyUsed(): Error
}

interface PayloadRow {
  readonly payload: Record<string, unknown>
  readonly consumed: number | null
}

const FIND = `select payload, floor(extract(epoch from consumed_at))::int as consumed from issuer.oidc_payload
  where model = $1 and (expires_at is null or expires_at > clock_timestamp())`

const INSERT = `insert into issuer.oidc_payload (model, id, payload, grant_id, user_code, uid, expires_at)
  values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7))`

const REPLACE = `${INSERT} on conflict (model, id) do update set
  payload = excluded.payload, grant_id = excluded.grant_id, user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`

/** One model of oidc-provider in PostgreSQL, where several issuers share it. Expiry is by the database's clock. */
export function postgresAdapter(queryable: Queryable, model: string, refusals: AdapterRefusals): Adapter {
  const findBy = async (condition: string, value: string): Promise<Record<string, unknown> | undefined> => {
    // A text column holds no NUL and the server would refuse the question: what cannot be stored is not there.
    if (value.includes('\0')) return undefined
    const { rows } = await queryable.query<PayloadRow & Record<string, unknown>>(`${FIND} and ${condition}`, [model, value])
    const row = rows[0]
    return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) }
  }

  return {
    find: (id) => findBy('id = $2', id),
    findByUid: (uid) => findBy('uid = $2', uid),
    findByUserCode: (userCode) => findBy('user_code = $2', userCode),
    upsert: async (id, payload, expiresIn) => {
      const { grantId = null, userCode = null, uid = null } = payload
      // An assertion may be shown again by a process whose clock is behind: it is remembered longer than it is good.
      const seconds = expiresIn === undefined ? null : model === 'ReplayDetection' ? expiresIn + 6 * CLOCK_TOLERANCE_SECONDS : expiresIn
      const values = [model, id, payload, grantId, userCode, uid, seconds]
      if (model !== 'ReplayDetection') return void (await queryable.query(REPLACE, values))
      // Two requests with one assertion at the same moment: the unique key decides which came first (T24).
      const { rowCount } = await queryable.query(`${INSERT} on conflict do nothing`, values)
      if (rowCount === 0) throw refusals.replayed()
    },
    consume: async (id) => {
      const { rowCount } = await queryable.query(
        'update issuer.oidc_payload set consumed_at = clock_timestamp() where model = $1 and id = $2 and consumed_at is null',
        [model, id],
      )
      if (rowCount === 1) return
      // A code shown twice at the same moment: the library saw it unused both times. What came of it ends (T25).
      const { rows } = await queryable.query<{ grant: string | null }>('select grant_id as "grant" from issuer.oidc_payload where model = $1 and id = $2', [
        model,
        id,
      ])
      if (rows[0]?.grant) await endGrant(queryable, rows[0].grant)
      throw refusals.alreadyUsed()
    },
    destroy: async (id) => {
      await queryable.query('delete from issuer.oidc_payload where model = $1 and id = $2', [model, id])
    },
    revokeByGrantId: (grantId) => endGrant(queryable, grantId),
  }
}

const MOST_AT_ONCE = 5_000
const MOST_ROUNDS = 20

/** Removes what has expired; a bounded number at a time, so that it never holds the table for long, and so often that a flood is caught up with. */
export async function removeExpired(queryable: Queryable): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { rowCount } = await queryable.query(
      `delete from issuer.oidc_payload where (model, id) in
         (select model, id from issuer.oidc_payload where expires_at < clock_timestamp() limit ${MOST_AT_ONCE})`,
    )
    if ((rowCount ?? 0) < MOST_AT_ONCE) return
  }
}
