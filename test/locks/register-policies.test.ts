import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { snake, tableOf } from '../../platform/register/names.js'
import type { Register } from '../../platform/register/register.js'
import type { TestDatabase } from '../support/database.js'
import { REGISTERS, sightOf, TRIED_REGISTERS } from './support/register-rights.js'
import { openWorld } from './support/world.js'

interface Policy {
  readonly place: string
  readonly name: string
  readonly verb: string
  readonly held: string
  readonly using: string
  readonly check: string
}

let database: TestDatabase
let policies: ReadonlyMap<string, readonly Policy[]>
beforeAll(async () => {
  database = await openWorld()
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const { rows } = await admin.query<Policy & { table: string; schema: string }>(
    `select schemaname as schema, tablename as table, policyname as name, cmd as verb, roles::text as held, coalesce(qual, '') as using, coalesce(with_check, '') as check
     from pg_policies order by schemaname, policyname`,
  )
  await admin.end()
  const found = new Map<string, Policy[]>()
  for (const { table, schema, ...policy } of rows) {
    const key = `${schema.replace('_history', '')}.${table}`
    found.set(key, [...(found.get(key) ?? []), { ...policy, place: schema.endsWith('_history') ? 'past' : 'present' }])
  }
  policies = found
})
afterAll(() => database.drop())

/** The agencies that the table lets write, as its policy names them. */
const writersIn = (list: readonly Policy[]): string[] =>
  (list.find(({ name }) => name === 'insert_own')?.check.match(/'[A-Z_]+'(?=::text)/g) ?? []).map((word) => word.slice(1, -1))

/** What is said of a table, without its own names. */
function saidOf(register: Register): readonly Policy[] {
  const { schema, about } = register
  const table = tableOf(register)
  const parent = about.by === 'parent' ? snake(about.register) : null
  const anonymous = (text: string): string => {
    const named =
      parent === null
        ? text
        : text.replace(new RegExp(`\\b${parent}_id\\b`, 'g'), 'above_id').replace(new RegExp(`\\b${schema}\\.${parent}\\b`, 'g'), 'the_above')
    return named
      .replace(new RegExp(`\\b${table}\\.`, 'g'), 'it.')
      .replace(new RegExp(`\\b(hub_)?${schema}(?=[._}]|\\b)`, 'g'), 'S')
      .replace(/= ANY \(ARRAY\[('[A-Z_]+'::text(, )?)+\]\)|(?<=agency = )'(?!BANK)[A-Z_]+'::text/g, 'WRITER')
      .replace(/= WRITER|WRITER/g, 'WRITER')
  }
  return (policies.get(`${schema}.${table}`) ?? []).map(({ place, name, verb, held, using, check }) => ({
    ...{ place, name, verb },
    ...{ held: anonymous(held), using: anonymous(using), check: anonymous(check) },
  }))
}

/** Who may see and whether banks and agencies write: registers alike in both have the same policies. */
const kindOf = (register: Register): string => {
  const sight = sightOf(register)
  const [bank, agency] = [register.writers.includes('BANK'), register.writers.some((writer) => writer !== 'BANK')]
  return `${sight.startsWith('with ') ? 'with' : sight}${bank ? ', banks' : ''}${agency ? ', agencies' : ''}`
}

describe('the third lock of every register', () => {
  it('names its writers and nobody else', () => {
    for (const register of REGISTERS)
      expect([register.type, writersIn(policies.get(`${register.schema}.${tableOf(register)}`) ?? []).sort()]).toEqual([
        register.type,
        [...register.writers].sort(),
      ])
  })

  it('is word for word that of the one of its kind that every viewer tried', () => {
    const models = new Map(TRIED_REGISTERS.map((register) => [kindOf(register), saidOf(register)]))
    for (const register of REGISTERS)
      expect([register.type, kindOf(register), saidOf(register)]).toEqual([register.type, kindOf(register), models.get(kindOf(register))])
  })
})
