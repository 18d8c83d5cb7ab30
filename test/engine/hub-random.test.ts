import { beforeAll, describe, expect, it } from '@jest/globals'
import { execute, type GraphQLSchema, parse, print, printSchema, visit } from 'graphql'
import { comparable } from './compare-answers.js'
import { type HubEngine, hubEngine } from './hub-engine.js'
import { randomOperations } from './random-query.js'
import { type AnswerJson, context } from './town.js'

const isRepresentations = (variable: string): boolean => variable.startsWith('representations')

/** Descriptions are each audience's contract's, which its clients ask. */
const undescribed = (schema: GraphQLSchema): string =>
  print(visit(parse(printSchema(schema)), { enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined) }))

/** A hundred operations each. */
const MOST_ROUNDS = 16

describe('The engine over the hub’s own five schemas', () => {
  let hub: HubEngine

  beforeAll(async () => {
    hub = await hubEngine()
  })

  const ask = async (document: string, variables: Record<string, unknown>): Promise<AnswerJson> =>
    JSON.parse((await hub.engine.execute(hub.engine.prepare(document), variables, context())).text) as AnswerJson

  /** Asks both, compares, and says whether something failed. */
  async function agree({ document, variables }: { document: string; variables: Record<string, unknown> }): Promise<boolean> {
    const expected = await execute({ schema: hub.merged, document: parse(document), variableValues: variables })
    const answer = await ask(document, variables)
    expect({ document, variables, defects: hub.defects, ...comparable(answer) }).toEqual({ document, variables, defects: [], ...comparable(expected) })
    return expected.errors !== undefined
  }

  it('shows clients the API that was composed', () => {
    expect(undescribed(hub.engine.schema)).toBe(undescribed(hub.merged))
  })

  it('answers random valid queries as graphql-js answers them from one merged schema, nulls and failing fields included', async () => {
    const crossed = () =>
      [...hub.seen].map(([name, sent]) => [name, sent.filter(({ variables }) => Object.keys(variables).some(isRepresentations)).length] as const)
    // A run that seldom crosses from one agency to another would prove little: it goes on until it has crossed to each.
    const seldom = () => crossed().filter(([, count]) => count < 12)
    let failing = 0
    for (let seed = 20241212; seed < 20241212 + MOST_ROUNDS && (seed < 20241212 + 4 || seldom().length > 0); seed++)
      for (const operation of randomOperations(hub.engine.schema, { seed, count: 100, maxDepth: 10, descend: 60 })) if (await agree(operation)) failing++
    expect(failing).toBeGreaterThan(100)
    expect(seldom()).toEqual([])
    expect(crossed().reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(130)
  })

  it('carries out random valid mutations once, with their arguments, and reads on from their results', async () => {
    const before = hub.asked.log.length
    for (const operation of randomOperations(hub.engine.schema, { seed: 34, count: 100, maxDepth: 8, operation: 'mutation' })) await agree(operation)
    expect(hub.asked.log).toEqual(hub.judge.log)
    expect(hub.asked.log.length - before).toBeGreaterThan(70)
  })
})
