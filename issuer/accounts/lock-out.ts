import type { Queryable } from '../open-database.js'

export type Guarded = { readonly kind: 'ACCOUNT' | 'ADDRESS'; readonly key: string }

/** Failures that are free, by what is counted: an office of fifty people may share one address. */
const FREE = { ACCOUNT: 5, ADDRESS: 30 } as const
const FIRST_SECONDS = 30
const LONGEST_SECONDS = 3_600

/**
 * Counts an attempt before its password is looked at, so that a thousand at the same moment are a thousand; success takes it back.
 * What is locked is not counted: nobody keeps another's account locked by knocking. A day without failures forgets them.
 */
const COUNT = `insert into issuer.sign_in_failure as f (kind, key, failures, last_at) values ($1, $2, 1, clock_timestamp())
  on conflict (kind, key) do update set
    failures = case when f.last_at < clock_timestamp() - interval '1 day' then 1 else f.failures + 1 end,
    last_at = clock_timestamp(),
    locked_until = case when f.failures + 1 > $3 and f.last_at >= clock_timestamp() - interval '1 day'
      then clock_timestamp() + make_interval(secs => least($5, $4 * power(2, least(f.failures - $3, 20)))) end
  where f.locked_until is null or f.locked_until <= clock_timestamp()`

/** True when the attempt may be looked at; each failure beyond the free ones locks twice as long as the one before. */
export async function mayTry(queryable: Queryable, { kind, key }: Guarded): Promise<boolean> {
  const { rowCount } = await queryable.query(COUNT, [kind, key, FREE[kind], FIRST_SECONDS, LONGEST_SECONDS])
  return rowCount === 1
}

/** After a success: the account starts anew, the address gets back the one attempt. */
export async function forgive(queryable: Queryable, { kind, key }: Guarded): Promise<void> {
  if (kind === 'ACCOUNT') return void (await queryable.query('delete from issuer.sign_in_failure where kind = $1 and key = $2', [kind, key]))
  await queryable.query('update issuer.sign_in_failure set failures = greatest(failures - 1, 0), locked_until = null where kind = $1 and key = $2', [kind, key])
}

export async function removeOldFailures(queryable: Queryable): Promise<void> {
  await queryable.query(`delete from issuer.sign_in_failure where last_at < clock_timestamp() - interval '1 day'`)
}
