import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { housing, openProjects, type ProjectsHub } from './support.js'

describe('what is malformed', () => {
  let hub: ProjectsHub
  beforeAll(async () => {
    hub = await openProjects()
  })
  afterAll(() => hub.close())

  it.each(['project', 'enterprise', 'financedScope'])('an id of %s that is none is not found, like any other', async (field) => {
    const ask = (id: string) => hub.run(`query ($id: ID!) { ${field}(id: $id) { name } }`, { id }, housing)
    expect(await ask(`1' or '1'='1`)).toEqual(await ask(randomUUID()))
  })

  it('an id beside good ones, as the gateway may send them, takes nothing from the others', async () => {
    const { id } = await hub.project('示例花园')
    const representations = [
      { __typename: 'Project', id: 'x' },
      { __typename: 'Project', id },
      { __typename: 'Project', code: 'x' },
    ]
    const document = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Project { name } } }'
    expect(await hub.run(document, { representations }, housing)).toEqual({ data: { _entities: [null, { name: '示例花园' }, null] } })
  })

  it('an id in a filter is refused by name', async () => {
    const { errors } = await hub.run('{ financedScopes(filter: { project: { in: ["x"] } }) { totalCount } }', {}, housing)
    expect(errors?.[0]?.extensions?.problem).toMatchObject({ code: 'UUID_MALFORMED' })
  })

  it.each([
    ['an id of a subject', { subjectId: 'x' }, 'UUID_MALFORMED'],
    ['a month', { month: '2026-13' }, 'YEAR_MONTH_MALFORMED'],
    ['a percentage', { physicalProgress: '4e1' }, 'DECIMAL_MALFORMED'],
    ['an amount', { completedInvestment: '1.5' }, 'MONEY_MALFORMED'],
  ])('%s is refused by name before anything runs', async (_, more, code) => {
    const input = { idempotencyKey: randomUUID(), subjectId: randomUUID(), month: '2026-09', status: 'STOPPED', physicalProgress: '40', ...more }
    const { errors } = await hub.run('mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { __typename } }', { input }, housing)
    expect(errors?.[0]?.extensions?.problem).toMatchObject({ code })
    const { rows } = await hub.admin.query(`select count(*)::int as n from projects.audit where body like '%reportProgress%'`)
    expect(rows).toEqual([{ n: 0 }])
  })
})
