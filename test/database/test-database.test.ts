import { describe, expect, it } from '@jest/globals'
import { administer, freshDatabase, type Template } from '../support/database.js'

let built = 0
const template: Template = {
  name: 'two_rows',
  build: async (url) => {
    built += 1
    await administer(url, (client) => client.query('create table t as select generate_series(1, 2) as n'))
  },
}

describe('databases for tests', () => {
  it('are copies of a template that is built once, and do not see each other', async () => {
    const [one, two] = await Promise.all([freshDatabase(template), freshDatabase(template)])
    await administer(one.adminUrl, (client) => client.query('insert into t values (3)'))
    const counts = await Promise.all([one, two].map(({ adminUrl }) => administer(adminUrl, (client) => client.query('select count(*)::int as n from t'))))
    expect(counts.map(({ rows }) => rows[0].n)).toEqual([3, 2])
    expect(built).toBe(1)
    await Promise.all([one.drop(), two.drop()])
  })
})
