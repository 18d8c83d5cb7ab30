import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, type GraphQLArgument, type GraphQLSchema } from 'graphql'
import { readAuthorization, readSchemaFile } from '../../assembly/schema-files.js'
import type { Matrix } from '../../platform/access/matrix.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { changed, LEAK, leavesOf, picture, problemOf, sampleOf, withValue } from './support.js'

let hub: TestHub
let schema: GraphQLSchema
let matrix: Matrix
let before: ReadonlyMap<string, string>

beforeAll(async () => {
  ;[hub, matrix] = await Promise.all([startTestHub(), readAuthorization()])
  schema = buildSchema(await readSchemaFile('api.graphql'))
  before = await picture(hub.database.adminUrl)
})
afterAll(() => hub.close())

const AS = [
  ['AGENCY', 'housing-lishi'],
  ['OFFICE', 'office-lishi'],
  ['BANK', 'bank-icbc-lvliang'],
] as const

/** Each mutation with somebody who may send its document. */
function* mutations(): Generator<readonly [string, string, GraphQLArgument]> {
  for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const [, identity] = AS.find(([kind]) => matrix.get(`Mutation.${name}`)?.decisions.get(kind) === 'allow') ?? []
    const [input] = args
    if (identity && input) yield [name, identity, input]
  }
}

const BAD: Readonly<Record<string, readonly [string, readonly unknown[]]>> = {
  ID: ['UUID_MALFORMED', ['x', '', "' or 1=1 --", '0B2F1C1E-7A53-4B0E-9B7B-1F1F1F1F1F1F', '0b2f1c1e7a534b0e9b7b1f1f1f1f1f1f']],
  UUID: ['UUID_MALFORMED', ['x', '{0b2f1c1e-7a53-4b0e-9b7b-1f1f1f1f1f1f}']],
  Money: [
    'MONEY_MALFORMED',
    ['-1', '0', '1', '0.001', '1e3', '９９.00', 'NaN', 'Infinity', '9223372036854775808.00', '1,000.00', '¥1.00', ' 1.00', '+1.00', '01.00', 1, 1.5, true],
  ],
  Date: ['DATE_MALFORMED', ['2026-02-30', '2026-13-01', '20260101', '2026-01-01T00:00:00Z', '2026年1月1日', 'now', 'infinity', '0000-00-00', 45_000]],
  YearMonth: ['YEAR_MONTH_MALFORMED', ['2026-13', '2026-1', '202601', '2026-01-01']],
  Decimal: ['DECIMAL_MALFORMED', ['NaN', '1e3', '1,0', '.5', '１.0', 1.5]],
  String: ['TEXT_MALFORMED', ['a\ud800', '\udc00b', 'a\u0000b', '\u001b[31m', 'a\u0085']],
}

describe('[T32] [T22] what is malformed is refused by name in every field of every mutation', () => {
  it('as the caller’s fault with a remedy, and nothing is written', async () => {
    const wrong: string[] = []
    let sent = 0
    for (const [name, identity, { type }] of mutations()) {
      const sample = sampleOf(type)
      for (const [scalar, path] of leavesOf(type)) {
        const [code, values] = BAD[scalar] ?? ['', []]
        // The whole table once per mutation would be minutes; each field meets one value, and the whole table is met many times over.
        for (const value of values.filter((_, index) => index === sent % values.length)) {
          sent++
          const answer = await hub.ask(identity, { document: name, variables: { input: withValue(sample, path, value) } })
          const problem = problemOf(answer)
          const right = problem?.code === code && problem.field === path.join('.') && /\p{Script=Han}/u.test(problem.remedy) && !LEAK.test(answer.text)
          if (!right) wrong.push(`${name} ${path.join('.')} = ${JSON.stringify(value)}: ${answer.text.slice(0, 300)}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(sent).toBeGreaterThan(250)
    expect(changed(before, await picture(hub.database.adminUrl))).toEqual([])
  })
})
