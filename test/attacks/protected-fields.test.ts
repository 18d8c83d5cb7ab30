import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { idOf } from '../../demo/random.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { problemOf, register } from './support.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const PROJECT = `project(id:"${idOf('project 离石区 0')}")`
const SCOPE = `financedScope(id:"${idOf('scope 离石区 0 0')}")`

/** What a field is reached through, its type, and the field with what it needs. */
type Protected = readonly [string, string, string]

const within = (reach: string, selection: string): string => `${reach}{${selection}}${'}'.repeat(reach.split('{').length - 1)}`
const directed = (field: string, directive: string): string => field.replace(/^\w+/, `$& ${directive}`)

/** Ten ways to write one field. */
const SHAPES: Readonly<Record<string, (reach: string, type: string, field: string) => string>> = {
  plain: (reach, _, field) => `query shape0{${within(reach, field)}}`,
  'an alias': (reach, _, field) => `query shape1{${within(reach, `name:${field}`)}}`,
  'a fragment': (reach, type, field) => `query shape2{${within(reach, '...F')}} fragment F on ${type}{${field}}`,
  'an inline fragment': (reach, type, field) => `query shape3{${within(reach, `...on ${type}{${field}}`)}}`,
  'an inline fragment without a type': (reach, _, field) => `query shape4{${within(reach, `...{${field}}`)}}`,
  'a fragment in a fragment': (reach, type, field) => `query shape5{${within(reach, '...A')}} fragment A on ${type}{...B} fragment B on ${type}{${field}}`,
  '@include by a variable': (reach, _, field) => `query shape6($yes:Boolean=true){${within(reach, `__typename ${directed(field, '@include(if:$yes)')}`)}}`,
  '@skip(if: false)': (reach, type, field) => `query shape7{${within(reach, `...on ${type} @skip(if:false){${field}}`)}}`,
  '@defer': (reach, type, field) => `query shape8{${within(reach, `__typename ...on ${type} @defer{${field}}`)}}`,
  'a renamed directive': (reach, _, field) => `query shape9{${within(reach, `__typename ${directed(field, '@federation__authenticated')}`)}}`,
}

const TO_ANALYSTS: readonly Protected[] = [
  [SCOPE, 'FinancedScope', 'taxes{arrears}'],
  [SCOPE, 'FinancedScope', 'taxArrears'],
  [SCOPE, 'FinancedScope', 'taxTopic{arrears}'],
  [PROJECT, 'Project', 'taxes{arrears}'],
  [`${PROJECT}{developer`, 'Enterprise', 'taxArrears'],
  [`${SCOPE}{engagements`, 'BankEngagement', 'justification'],
  [`${SCOPE}{credits`, 'Credit', 'contractNumber'],
  ['...on Query', 'Query', 'dataQualityFindings{totalCount}'],
  ['...on Query', 'Query', 'taxPeriods{totalCount}'],
  ['...on Query', 'Query', 'landRecordLinks{nodes{why}}'],
]

const TO_BANKS: readonly Protected[] = [
  [SCOPE, 'FinancedScope', 'legalBases{id}'],
  [SCOPE, 'FinancedScope', 'reportedFigures{amount}'],
  [PROJECT, 'Project', 'taxArrears'],
  [`${SCOPE}{escrowAccounts`, 'EscrowAccount', 'movements{totalCount}'],
  ['...on Query', 'Query', 'certificateGaps{scopeCount}'],
  ['...on Query', 'Query', 'enterprises{totalCount}'],
]

const REFUSED = /"code":"(FORBIDDEN|GRAPHQL_VALIDATION_FAILED)"/

describe.each(Object.entries(SHAPES))('[T08] a protected field written as %s', (_, write) => {
  it.each(TO_ANALYSTS)('is refused to an analyst: %s %s.%s', async (reach, type, field) => {
    const answer = await hub.ask('analyst', { query: write(reach, type, field) })
    expect(answer.text).toMatch(REFUSED)
    expect(answer.body.data).toBeUndefined()
  })

  it('is refused to a bank though its document was registered, field by field', async () => {
    for (const [index, [reach, type, field]] of TO_BANKS.entries()) {
      const text = write(reach, type, field).replace(/^query (\w+)/, `query $1_${index}`)
      await register(hub, 'bank', text)
      const answer = await hub.ask('bank-icbc-lvliang', { document: /^query (\w+)/.exec(text)?.[1] ?? '' })
      expect([field, REFUSED.test(answer.text), answer.body.data]).toEqual([field, true, undefined])
    }
  })
})

describe('[T08] the shapes themselves', () => {
  it('are answered for a field that is open, so that nothing else refuses them', async () => {
    for (const [name, write] of Object.entries(SHAPES)) {
      if (name === '@defer' || name === 'a renamed directive') continue
      const answer = await hub.ask('analyst', { query: write(PROJECT, 'Project', 'address') })
      expect([name, answer.body.errors]).toEqual([name, undefined])
    }
  })

  it('one operation of two is refused for what the other asks', async () => {
    const answer = await hub.ask('analyst', { query: `query a{${PROJECT}{name}} query b{${PROJECT}{taxArrears}}` })
    expect(answer.body.data).toBeUndefined()
  })
})

describe('[T07] [T21] the inside of the federation', () => {
  it.each([
    '{_service{sdl}}',
    `{_entities(representations:[{__typename:"Project",id:"${idOf('project 离石区 0')}"}]){...on Project{name}}}`,
    '{__type(name:"_Entity"){name possibleTypes{name}}}',
    '{__type(name:"join__Graph"){name}}',
    '{__schema{directives{name}}}',
  ])('%s shows nothing to an analyst and less to others', async (query) => {
    const answer = await hub.ask('analyst', { query })
    expect(answer.text).not.toMatch(/sdl|join__|requiresScopes|_Entity|离石/)
    expect(problemOf(await hub.ask('housing-lishi', { query }))?.code).toBe('DOCUMENT_NOT_REGISTERED')
    expect(problemOf(await hub.ask(null, { query }))?.code).toBe('DOCUMENT_NOT_REGISTERED')
  })

  it('what another audience sees is no name that a misspelling finds', async () => {
    for (const query of [`{${PROJECT}{taxArrear}}`, '{taxPeriod{id}}', `{${PROJECT}{nam}}`, '{__type(name:"RecordDiversionInput"){name}}']) {
      const answer = await hub.ask('analyst', { query })
      expect(answer.text).not.toMatch(/Did you mean|taxArrears|taxPeriods/)
    }
  })

  it('a trace is not to be had', async () => {
    const answer = await hub.ask('analyst', { query: `{${PROJECT}{name}}`, headers: { 'apollo-federation-include-trace': 'ftv1' } })
    expect([answer.status, answer.text.includes('ftv1'), 'extensions' in answer.body]).toEqual([200, false, false])
  })
})
