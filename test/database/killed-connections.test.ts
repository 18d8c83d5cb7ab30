import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createOrm, type Orm } from '../../platform/database/orm.js'
import { administer, freshDatabase, type TestDatabase } from '../support/database.js'

let database: TestDatabase
let orm: Orm

beforeAll(async () => {
  database = await freshDatabase()
  orm = await createOrm('projects', database.adminUrl, [])
})
afterAll(async () => {
  await orm.close(true)
  await database.drop()
})

/** A unit of work whose connection is killed before it ends. */
const killed = (moment: 'idle' | 'in a statement') =>
  orm.em.fork().transactional(async (em) => {
    const [backend] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid')
    const kill = administer(database.adminUrl, (client) => client.query('select pg_terminate_backend($1)', [backend?.pid]))
    if (moment === 'in a statement') await em.execute('select pg_sleep(10)')
    await kill
    return 'done'
  })

it.each(['idle', 'in a statement'] as const)('[X5] a connection killed %s in a transaction fails its own unit of work and no later one', async (moment) => {
  for (let round = 0; round < 12; round += 1) await expect(killed(moment)).rejects.toThrow(/terminat|Connection|closed/i)
  const answers = await Promise.all(Array.from({ length: 12 }, () => orm.em.fork().transactional((em) => em.execute('select 1 as one'))))
  expect(answers).toHaveLength(12)
})
