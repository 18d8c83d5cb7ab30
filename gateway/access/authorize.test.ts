import { describe, expect, it } from '@jest/globals'
import { buildSchema, parse } from 'graphql'
import type { ActorKind } from '../../kernel/actor.js'
import { type AuthorizationMatrix, createAuthorizer, type Permission } from './authorize.js'

const schema = buildSchema(`
  directive @defer(if: Boolean) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  interface Subject { id: ID! note: String }
  type Project implements Subject { id: ID! note: String name: String secret: String office(of: String, idCard: String): String owner: Project }
  type Scope implements Subject { id: ID! note: String name: String }
  union Found = Project | Scope
  enum Order { NAME ID_CARD }
  input Filter { name: String debtRatio: Float and: [Filter!] }
  type Query { project(id: ID): Project subject: Subject found: Found projects(filter: Filter, orderBy: [Order!] = [NAME]): [Project!] }
`)

const row = (permission: Permission): ReadonlyMap<ActorKind, Permission> =>
  new Map<ActorKind, Permission>([
    ['BANK', permission],
    ['AUDITOR', 'allow'],
  ])
const matrix: AuthorizationMatrix = new Map([
  ...[
    'Query.project',
    'Query.subject',
    'Query.found',
    'Query.projects',
    'Project.id',
    'Scope.id',
    'Scope.note',
    'Scope.name',
    'Project.owner',
    'Project.office',
  ].map((coordinate) => [coordinate, row('allow')] as const),
  ['Project.name', row('mask')],
  ['Project.secret', row('deny')],
  ['Project.note', row('deny')],
  ['Project.office(idCard:)', row('deny')],
  ['Filter.debtRatio', row('deny')],
  ['Order.ID_CARD', row('deny')],
])
const authorizer = createAuthorizer(schema, matrix)
const denied = (query: string, kind: ActorKind = 'BANK') => authorizer.authorize(parse(query), kind).denied

describe('[T08] a protected field is refused', () => {
  it.each([
    ['plainly', '{project{secret}}'],
    ['under an alias', '{project{name:secret}}'],
    ['under the alias __typename', '{project{__typename:secret}}'],
    ['in a fragment', '{project{...F}} fragment F on Project{owner{secret}}'],
    ['in a fragment in a fragment', '{project{...F}} fragment F on Project{...G} fragment G on Project{secret}'],
    ['in an inline fragment without a type', '{project{...{secret}}}'],
    ['below an interface', '{subject{...on Project{secret}}}'],
    ['below a union', '{found{...on Scope{name}...on Project{secret}}}'],
    ['behind @include', 'query($yes:Boolean!){project{secret @include(if:$yes)}}'],
    ['behind @skip', '{project{secret @skip(if:true)}}'],
    ['behind @defer', '{project{...@defer{secret}}}'],
    ['behind a directive of another name', '{project{secret @public}}'],
    ['in an operation that is not the one asked', 'query A{project{id}} query B{project{secret}}'],
    ['in a fragment that nobody uses', '{project{id}} fragment F on Project{secret}'],
    ['below itself', '{project{owner{owner{owner{secret}}}}}'],
    ['in a subscription that the schema has not', 'subscription{project{secret}}'],
  ])('%s', (_, query) => expect(denied(query)).not.toEqual([]))

  it('on an interface when one of its types denies it, by the name of that type', () => {
    expect(denied('{subject{note}}')).toEqual(['Project.note'])
    expect(denied('{subject{id}}')).toEqual([])
  })

  it('without a row, for whom the row does not name, and when the schema does not know it', () => {
    expect(denied('{project{id}}', 'DEVELOPER')).toEqual(['Query.project', 'Project.id'])
    expect(denied('{project{madeUp}}')).toEqual(['Project.madeUp'])
  })

  it('and no other: __typename and allowed fields pass, masked ones are named', () => {
    const { denied: none, masked } = authorizer.authorize(parse('{project{__typename id n:name}}'), 'BANK')
    expect([none, masked]).toEqual([[], ['Project.name']])
    expect(denied('{project{secret}}', 'AUDITOR')).toEqual([])
  })

  it('for each actor on its own, though the document is the same', () => {
    const document = parse('{project{secret}}')
    expect(authorizer.authorize(document, 'BANK').denied).toEqual(['Project.secret'])
    expect(authorizer.authorize(document, 'AUDITOR').denied).toEqual([])
    expect(authorizer.authorize(document, 'BANK').denied).toEqual(['Project.secret'])
  })
})

describe('[T12] what cannot be read cannot be filtered or sorted by', () => {
  it.each([
    ['an argument', '{project{office(idCard:"1")}}', 'Project.office(idCard:)'],
    ['a filter', '{projects(filter:{debtRatio:0.8}){id}}', 'Filter.debtRatio'],
    ['a filter inside another', '{projects(filter:{and:[{name:"x"},{debtRatio:1}]}){id}}', 'Filter.debtRatio'],
    ['an order', '{projects(orderBy:[NAME,ID_CARD]){id}}', 'Order.ID_CARD'],
    ['the default of a variable', 'query($f:Filter={debtRatio:1}){projects(filter:$f){id}}', 'Filter.debtRatio'],
  ])('%s is refused', (_, query, coordinate) => expect(denied(query)).toEqual([coordinate]))

  const document = parse('query($f:Filter,$o:[Order!]){projects(filter:$f,orderBy:$o){id}}')
  it.each([
    ['a filter', { f: { debtRatio: 1 } }, ['Filter.debtRatio']],
    ['a filter inside others', { f: { and: [{ and: { debtRatio: 1 } }] } }, ['Filter.debtRatio']],
    ['an order', { o: ['NAME', 'ID_CARD'] }, ['Order.ID_CARD']],
    ['an order that is no list', { o: 'ID_CARD' }, ['Order.ID_CARD']],
    ['nothing', { f: { name: 'x', and: null }, o: null }, []],
    ['something unknown', { f: { constructor: { debtRatio: 1 } }, other: { debtRatio: 1 } }, []],
  ])('%s in a variable is seen', (_, variables, expected) => expect(authorizer.deniedInVariables(document, variables, 'BANK')).toEqual(expected))
})
