import { describe, expect, it } from '@jest/globals'
import { execute, parse } from 'graphql'
import { comparable } from './compare-answers.js'
import { randomOperations } from './random-query.js'
import { askTown, townEngine } from './town.js'

const SUGGESTED: Record<string, readonly unknown[]> = {
  id: ['j1', 'j2', 'j3', 'p1', 'p2', 'p9', 'a1', 'a2', 'a3', 'a4', 'nobody'],
  on: ['2024-01-01'],
  d: [{ a: [1, { b: null }] }, 'text', 3],
}

describe('Random valid mutations', () => {
  it('change the same and answer the same, one after the other', async () => {
    const [asked, judge] = [townEngine(), townEngine()]
    const operations = randomOperations(asked.engine.schema, { seed: 5, count: 60, operation: 'mutation', suggest: (name) => SUGGESTED[name] })
    for (const { document, variables } of operations) {
      const expected = comparable(await execute({ schema: judge.merged, document: parse(document), variableValues: variables }))
      expect({ document, ...comparable(await askTown(asked, document, variables)) }).toEqual({ document, ...expected })
    }
    expect(asked.data.log).toEqual(judge.data.log)
    expect(asked.data.log.length).toBeGreaterThan(30)
  })
})

describe('Random valid queries', () => {
  const town = townEngine()
  const operations = randomOperations(town.engine.schema, { seed: 20241212, count: 400, maxDepth: 7, suggest: (name) => SUGGESTED[name] })

  it('are answered as graphql-js answers them from one merged schema, nulls and failing fields included', async () => {
    let failing = 0
    for (const { document, variables } of operations) {
      const expected = await execute({ schema: town.merged, document: parse(document), variableValues: variables })
      const answer = await askTown(town, document, variables)
      if (expected.errors) failing++
      expect({ document, variables, ...comparable(answer) }).toEqual({ document, variables, ...comparable(expected) })
    }
    expect(failing).toBeGreaterThan(100)
  })
})
