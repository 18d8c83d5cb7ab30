import type { SubgraphName } from '../database/roles.js'

/** The ledger's refusals as SQLSTATEs of a class of their own; refusals.ts turns them into what a caller reads. */
export const LEDGER_STATES = {
  FLOOR: 'HB001',
  CAP: 'HB002',
  UNBALANCED: 'HB003',
  ALREADY_REVERSED: 'HB004',
  UNKNOWN_ACCOUNT: 'HB005',
  PENDING_NOT_OPEN: 'HB006',
  ALREADY_DONE: 'HB007',
  NOT_REVERSIBLE: 'HB008',
  VERSION: 'HB009',
} as const

export type LedgerState = keyof typeof LEDGER_STATES

export const refuseFunction = (schema: SubgraphName): string[] => [
  `create function ${schema}.ledger_refuse(name text, detail jsonb) returns void language plpgsql set search_path = ${schema}, pg_temp as $$
  begin
    raise exception using message = name, detail = ledger_refuse.detail::text, errcode = case name
      ${Object.entries(LEDGER_STATES)
        .map(([name, state]) => `when '${name}' then '${state}'`)
        .join('\n      ')}
    end;
  end $$`,
  `revoke all on function ${schema}.ledger_refuse(text, jsonb) from public`,
]
