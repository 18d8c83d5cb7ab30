import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, parse } from 'graphql'
import { readAuthorization, readSchemaFile } from '../../assembly/schema-files.js'
import type { ActorKind } from '../../kernel/actor.js'
import { type Answer, startTestHub, type TestHub } from '../support/hub.js'
import { suggestionsOf } from './hub-suggestions.js'
import { randomOperations } from './random-query.js'

const codesOf = ({ body }: Answer): readonly unknown[] => (body.errors ?? []).map(({ extensions }) => extensions?.code)

/** An answer but for what names the request itself. */
const lasting = ({ text }: Answer): string => text.replace(/"traceId":"[^"]*"/g, '"traceId":""')

/** Of a contract that several kinds of actors share, what this kind may read. */
async function readableBy(kind: ActorKind): Promise<GraphQLSchema> {
  const [document, matrix] = [parse(await readSchemaFile('contracts/analyst.graphql')), await readAuthorization()]
  const definitions = document.definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind !== 'ObjectTypeDefinition') return [node]
    const fields = (node.fields ?? []).filter(({ name }) => matrix.get(`${node.name.value}.${name.value}`)?.decisions.get(kind) !== 'deny')
    return fields.length > 0 ? [{ ...node, fields }] : []
  })
  return buildASTSchema({ ...document, definitions })
}

describe('Questions that nobody foresaw, put to the demonstration', () => {
  let hub: TestHub

  beforeAll(async () => {
    hub = await startTestHub()
  }, 120_000)
  afterAll(() => hub?.close())

  it.each([
    ['analyst', 'ANALYST', { seed: 7, count: 170 }, 100],
    ['auditor', 'AUDITOR', { seed: 8, count: 80 }, 50],
  ] as const)(
    'are answered to the %s, or refused by a limit or for a value; never failed, never forbidden; and alike when asked again',
    async (identity, kind, sample, atLeast) => {
      const suggest = await suggestionsOf(hub)
      let answered = 0
      for (const { document, variables } of randomOperations(await readableBy(kind), { ...sample, maxDepth: 6, maxFields: 25, descend: 40, suggest })) {
        const [first, again] = [await hub.ask(identity, { query: document, variables }), await hub.ask(identity, { query: document, variables })]
        const codes = codesOf(first)
        const unexpected = codes.filter((code) => code !== 'BAD_USER_INPUT' && !String(code).startsWith('TOO_'))
        expect({ document, variables, unexpected }).toEqual({ document, variables, unexpected: [] })
        expect({ document, variables, text: lasting(again) }).toEqual({ document, variables, text: lasting(first) })
        if (codes.length === 0) answered++
      }
      expect(answered).toBeGreaterThan(atLeast)
    },
  )

  it('may filter a list by everything at once: names of statements stay different however long they are', async () => {
    const query = `{ institutions(filter: {
      name: { eq: "x", in: ["x"], contains: "x", isNull: false }, kind: { eq: "x", in: ["x"], contains: "x", isNull: false }
    }) { totalCount nodes { id } pageInfo { endCursor } } }`
    expect((await hub.ask('analyst', { query })).body).toEqual({ data: { institutions: { totalCount: 0, nodes: [], pageInfo: { endCursor: null } } } })
  })
})
