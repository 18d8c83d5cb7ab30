import { expect } from '@jest/globals'
import pg from 'pg'
import { keysOf } from '../../assembly/keys.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { checkpointFile } from '../../platform/audit/checkpoint.js'
import { verifyStored } from '../../platform/audit/verify-stored.js'
import { CLERK, type FaultHub } from './fault-hub.js'
import { type Acknowledged, acknowledge, type Write } from './writes.js'

type Row = Record<string, unknown>

const RETRIED = 25

/** I1 to I7 of everything the clerk has written since the hub stands: what was said is stored, and nothing else, whole, once, in order. */
export async function expectInvariants(
  { filled, topology, clerk }: FaultHub,
  attempted: readonly Write[],
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const client = new pg.Client({ connectionString: filled.server.adminUrl })
  client.on('error', () => undefined)
  await client.connect()
  const rows = async (sql: string, values: readonly unknown[] = []): Promise<Row[]> => (await client.query<Row>(sql, [...values])).rows
  try {
    const tenant = membershipId(CLERK)
    const stored = await rows(`select key, outcome from projects.answer where tenant = $1 and action like '%PresaleFunds'`, [tenant])
    const keys = (list: readonly { input: { idempotencyKey: string } }[]) => list.map(({ input }) => input.idempotencyKey).sort()
    expect(stored.map(({ key }) => key).sort()).toEqual(keys(acknowledged)) // I1, I2
    expect(keys(acknowledged)).toEqual(keys(attempted))
    const accounts = [...new Set(attempted.map(({ input }) => input.accountId))]
    const done = acknowledged.filter(({ outcome }) => outcome === 'EscrowMovement')
    const fen = done.reduce(
      (sum, { document, input }) => sum + BigInt(String(input.amount).replace('.', '')) * (document === 'depositPresaleFunds' ? 1n : -1n),
      0n,
    )
    const [balance] = await rows(`select sum(posted_fen)::text as fen from projects.ledger_account where id = any ($1)`, [accounts])
    expect(balance).toEqual({ fen: fen.toString() }) // each once
    expect(await rows('select * from projects.ledger_discrepancies()')).toEqual([]) // I3
    const [counted] = await rows(
      `select (select count(*)::int from projects.escrow_movement where account_id = any ($1)) as movements,
        (select count(distinct posting_id)::int from projects.entry where account_id = any ($1)) as postings,
        (select count(distinct key)::int from projects.outbox where topic = 'escrowMovement' and body ->> 'accountId' = any ($1::text[])) as told,
        (select count(*)::int from projects.outbox where topic = 'escrowMovement' and body ->> 'accountId' = any ($1::text[])) as events,
        (select count(*)::int from projects.audit where action like '%PresaleFunds' and body::json -> 'actor' ->> 'membership' = $2) as audited`,
      [accounts, tenant],
    )
    const all = done.length
    expect(counted).toEqual({ movements: all, postings: all, told: all, events: all, audited: acknowledged.length }) // I4
    const { chains, unreadable } = await verifyStored({
      schema: 'projects',
      query: rows,
      file: checkpointFile(topology.dataDir('projects'), 'projects'),
      keys: await keysOf(topology.dataDir('projects'), 'audit', topology.keysDir),
    })
    expect([chains.map(({ state }) => state).filter((state) => state !== 'OK'), unreadable, chains.length > 0]).toEqual([[], 0, true]) // I5
    const open = `select application_name, state, query from pg_stat_activity where xact_start < now() - interval '5 s' and usename like 'hub\\_%' and usename <> 'hub_admin'`
    expect(await rows(open)).toEqual([]) // I6
  } finally {
    await client.end()
  }
  for (const write of acknowledged.slice(-RETRIED)) {
    expect(await acknowledge(topology.url('gateway'), clerk, write)).toEqual(write) // I7
  }
}
