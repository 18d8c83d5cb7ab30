import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { administer } from '../support/database.js'
import { type Question, startTestHub, type TestHub } from '../support/hub.js'

const BANK_VIEW = [
  ...[
    'building.of.scope',
    'certificate.coverage.of.scope',
    'certificate.of.scope',
    'enterprise.by.id',
    'escrow_account.of.scope',
    'escrow_diversion.of.account',
    'financed_scope.by.id',
  ],
  ...['mortgage.of.scope', 'progress.of.scope', 'project.by.id', 'project_push.by.scope_id', 'stop_episode.of.scope', 'tax.basis.of.scope'],
  ...['tax_period.arrears.of.scope', 'tax_period.of.scope', 'violation.of.scope'],
]

/** Two levels of lists over every agency: what a page that shows everything would ask. */
const EVERYTHING = `query ($first: Int) { projects(first: $first) { nodes {
  name unit { name } developer { name } buildings { number } pushes { state institution { name } } certificates { kind } mortgages { rank } violations { matter }
  scopes { name buildings { number } progress { month } missingCertificates { kind buildings { number } } credits { approvedAmount } engagements { institution { name } } }
} } }`

describe('What an operation costs in SQL statements', () => {
  let hub: TestHub

  beforeAll(async () => {
    hub = await startTestHub()
  }, 120_000)
  afterAll(() => hub?.close())

  async function costOf(identity: string, question: Question): Promise<{ statements: string[]; rows: number }> {
    await hub.token(identity)
    hub.statements()
    const { text, body } = await hub.ask(identity, question)
    expect({ text, errors: body.errors }).toEqual({ text, errors: undefined })
    return { statements: hub.statements().sort(), rows: text.split('{').length }
  }

  it('is sixteen for the bank’s question, one for each kind of fact', async () => {
    const { statements } = await costOf('bank-icbc-lvliang', { document: 'bankProjectView', variables: { scopeId: idOf('scope 离石区 0 0') } })
    expect(statements).toEqual(BANK_VIEW)
  })

  it('does not grow with the buildings, months and certificates of a scope', async () => {
    const pushed = await administer(hub.database.adminUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select scope_id as id from coordination.project_push where institution_id = $1 order by 1 limit 12`,
        [institutionId('icbc-吕梁')],
      )
      return rows
    })
    const sizes = new Set<number>()
    for (const { id } of pushed) {
      const { statements, rows } = await costOf('bank-icbc-lvliang', { document: 'bankProjectView', variables: { scopeId: id } })
      expect(statements).toEqual(BANK_VIEW.filter((name) => statements.includes(name)))
      sizes.add(rows)
    }
    expect(sizes.size).toBeGreaterThan(3)
  })

  it('is one for what is not there', async () => {
    expect((await costOf('bank-abc-lvliang', { document: 'bankProjectView', variables: { scopeId: crypto.randomUUID() } })).statements).toEqual([
      'financed_scope.by.id',
    ])
  })

  it.each([2, 20])('is three for the first %d of an agency’s projects', async (first) => {
    const { statements } = await costOf('housing-lishi', { document: 'myProjects', variables: { first } })
    expect(statements).toEqual(['project.list.NEWEST..count', 'project.list.NEWEST..first', 'reporting_unit.by.id'])
  })

  it('is two for the gaps in certificates of all counties', async () => {
    expect((await costOf('analyst', { document: 'certificateGaps' })).statements).toEqual(['certificate.gaps', 'reporting_unit.by.id'])
  })

  it('does not grow with the rows of a page, lists within lists included', async () => {
    const [few, many] = [
      await costOf('analyst', { query: EVERYTHING, variables: { first: 20 } }),
      await costOf('analyst', { query: EVERYTHING, variables: { first: 100 } }),
    ]
    expect(many.rows).toBeGreaterThan(few.rows * 2)
    expect(many.statements).toEqual(few.statements)
    // Institutions are asked for pushes and, inside their own agency, for engagements.
    expect(many.statements.filter((name, index) => many.statements.indexOf(name) !== index)).toEqual(['institution.by.id'])
  })
})
