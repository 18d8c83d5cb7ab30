import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SUBGRAPHS } from '../../platform/database/roles.js'
import { bankOf, idOf, officeOf } from '../support/actors.js'
import { attempting, type FilledWorld, NOT_ALLOWED, openFilledWorld } from './support/filled-world.js'
import { REGISTERS, registerRights } from './support/register-rights.js'
import { RIGHTS } from './support/rights.js'
import { A, BANK1 } from './support/world.js'

const ALL = { ...RIGHTS, ...registerRights(REGISTERS) }

let world: FilledWorld
beforeAll(async () => {
  world = await openFilledWorld()
})
afterAll(() => world?.close())

describe('no login role', () => {
  it('deletes a fact, or writes history, audit, outbox, copies, grants or the ledger directly', async () => {
    const written = await world.admin.query<{ grantee: string; name: string; right: string }>(`
      select distinct g.grantee, g.table_schema || '.' || g.table_name as name, g.privilege_type as right
      from (select grantee, table_schema, table_name, privilege_type from information_schema.role_table_grants
        union select grantee, table_schema, table_name, privilege_type from information_schema.role_column_grants) g
      where g.grantee in ('PUBLIC', ${SUBGRAPHS.map((name) => `'hub_${name}'`).join(', ')}) and g.privilege_type not in ('SELECT') and g.table_schema ~ '^(${SUBGRAPHS.join('|')})'`)
    const others = written.rows.filter(({ name, right }) => !((ALL[name]?.[1].length ?? 0) > 0 && ['INSERT', 'UPDATE'].includes(right)))
    // The queue of notices to callers' systems is no fact: its tables say what was sent when, and a lane is claimed and given back.
    // Stored answers are added under one's own membership, jobs of importing moved by their own agency; persons and their keys by the office; a key is destroyed to erase its person.
    const allowed = [
      ...SUBGRAPHS.flatMap((name) => ['answer INSERT', 'import_job INSERT', 'import_job UPDATE'].map((right) => `${name}.${right}`)),
      ...['webhook_endpoint', 'webhook_delivery', 'webhook_lane'].flatMap((table) => ['INSERT', 'UPDATE'].map((right) => `coordination.${table} ${right}`)),
      'coordination.webhook_lane DELETE',
      // What a run over all scopes found is derived and made again; its own office starts it, the hub works it off.
      ...['assessment_run INSERT', 'assessment_run UPDATE', 'assessment_run_verdict INSERT'].map((name) => `coordination.${name}`),
      ...['person INSERT', 'person_key INSERT', 'person_key DELETE'].map((name) => `coordination.${name}`),
    ]
    expect([...new Set(others.map(({ name, right }) => `${name} ${right}`))].sort()).toEqual(allowed.sort())
  })

  it('is refused when it tries', async () => {
    const office = { name: 'office', actor: officeOf(A), current: true }
    const tried = ['audit', 'audit_head', 'outbox', 'outbox_consumer', 'inbox', 'grant_subject', 'ref_unit', 'ref_push', 'ref_project', 'migrations']
    for (const schema of SUBGRAPHS)
      await attempting(world, schema, office, async (attempt) => {
        const ledger = ['projects', 'financing'].includes(schema) ? ['posting', 'entry', 'ledger_limit', 'ledger_account'] : []
        const past = Object.keys(RIGHTS)
          .filter((table) => table.startsWith(`${schema}.`))
          .map((table) => `${schema}_history.${table.split('.')[1]}`)
        for (const table of [...[...tried, ...ledger].map((name) => `${schema}.${name}`), ...past])
          for (const text of [`insert into ${table} default values`, `delete from ${table}`, `truncate ${table}`])
            expect([text, await attempt(text)]).toEqual([text, NOT_ALLOWED])
      })
  })

  it('stores an answer for another membership, or becomes somebody else', async () => {
    const bank = { name: 'bank', actor: bankOf(BANK1), current: true }
    await attempting(world, 'financing', bank, async (attempt) => {
      const store = (tenant: string) =>
        attempt(`insert into financing.answer (tenant, key, action, request_hash, outcome, answer) values ($1, gen_random_uuid(), 'x', 'x', 'DONE', '{}')`, [
          tenant,
        ])
      expect(await store(bank.actor.membership)).toBe(1)
      expect(await store(idOf('somebody else'))).toBe(NOT_ALLOWED)
      for (const role of ['hub_financing_owner', 'hub_projects', 'postgres']) expect(await attempt(`set role ${role}`)).toMatch(/42501|22023/)
      expect(await attempt('set row_security = off; select * from financing.credit')).not.toBe(0)
      for (const schema of SUBGRAPHS.filter((name) => name !== 'financing')) expect(await attempt(`select 1 from ${schema}.ref_unit`)).toBe(NOT_ALLOWED)
    })
  })
})
