import { describe, expect, it } from '@jest/globals'
import { type DocumentNode, parse, validate } from 'graphql'
import { createAuthorizer } from '../../gateway/access/authorize.js'
import { ACTOR_KINDS, type ActorKind } from '../../kernel/actor.js'
import type { Matrix } from '../../platform/access/matrix.js'
import { coordinatesOf, operationsOver } from './support/operations.js'
import { API, decisionOf, decisionsOf, MATRIX, withDecision } from './support/tables.js'

const COORDINATES = coordinatesOf(API)
const overAnything = operationsOver(API, () => true)

const parsed = new Map<string, DocumentNode>()
function documentOf(text: string): DocumentNode {
  const document = parsed.get(text) ?? parse(text)
  parsed.set(text, document)
  return document
}

interface Case {
  readonly coordinate: string
  readonly kind: ActorKind
  /** The way over what the kind may read, so that the field alone decides; over anything where there is no such way. */
  readonly operation: string | null
  readonly onlyItself: boolean
}

function casesOf(matrix: Matrix): Case[] {
  return ACTOR_KINDS.flatMap((kind) => {
    const overOwn = operationsOver(API, (coordinate) => decisionOf(matrix, coordinate, kind) !== 'deny')
    return COORDINATES.map((coordinate) => {
      const own = overOwn(coordinate)
      return { coordinate, kind, operation: own ?? overAnything(coordinate), onlyItself: own !== null }
    })
  })
}

const CASES = casesOf(MATRIX)

/** Where a gateway that decides by `enforced` does not do what `written` says. */
function differences(written: Matrix, enforced: Matrix): string[] {
  const authorizer = createAuthorizer(API, decisionsOf(enforced))
  return CASES.flatMap(({ coordinate, kind, operation, onlyItself }) => {
    const expected = decisionOf(written, coordinate, kind)
    const { denied, masked } = authorizer.authorize(documentOf(operation ?? ''), kind)
    const decided = denied.includes(coordinate) ? 'deny' : masked.includes(coordinate) ? 'mask' : 'allow'
    const alone = !onlyItself || denied.every((other) => other === coordinate)
    return decided === expected && alone ? [] : [`${coordinate} for ${kind}: ${expected} is written, ${decided} was decided (${denied.join(' ')})`]
  })
}

describe('schema/authorization.csv, run through the gateway’s lock', () => {
  it('has a row for every field of every object, and reaches each by a valid operation', () => {
    expect(COORDINATES.filter((coordinate) => !MATRIX.has(coordinate))).toEqual([])
    expect(COORDINATES.length).toBeGreaterThan(600)
    const texts = [...new Set(CASES.map(({ operation }) => operation))]
    expect(texts).not.toContain(null)
    expect(texts.filter((text) => validate(API, documentOf(text ?? '')).length > 0)).toEqual([])
  })

  it('decides every field for every kind of actor as it is written', () => {
    expect(differences(MATRIX, MATRIX)).toEqual([])
  })

  it.each([
    ['TaxPeriod.declared', 'ANALYST', 'allow'],
    ['Project.name', 'BANK', 'deny'],
    ['EscrowAccount.accountNumber', 'BANK', 'allow'],
  ] as const)('would show a wrong row: %s for %s as %s', (coordinate, kind, decision) => {
    expect(differences(MATRIX, withDecision(MATRIX, coordinate, kind, decision))).toEqual([expect.stringContaining(`${coordinate} for ${kind}`)])
  })

  it('gives nobody a right that leads nowhere: what a kind may read, it can reach over what it may read', () => {
    const unreachable = CASES.filter(({ coordinate, kind, onlyItself }) => !onlyItself && decisionOf(MATRIX, coordinate, kind) !== 'deny')
    expect(unreachable.map(({ coordinate, kind }) => `${coordinate} for ${kind}`)).toEqual([])
  })

  it('lets the hub’s own identity change nothing, and the public read dictionaries and what is published for it only', () => {
    const allowed = (kind: ActorKind): string[] => COORDINATES.filter((coordinate) => decisionOf(MATRIX, coordinate, kind) !== 'deny')
    expect(allowed('SERVICE').filter((coordinate) => coordinate.startsWith('Mutation.'))).toEqual([])
    const types = new Set(allowed('PUBLIC').map((coordinate) => coordinate.split('.')[0]))
    expect([...types].sort()).toEqual([
      'CalendarDay',
      'CalendarYear',
      'Institution',
      'InstitutionConnection',
      'LprInForce',
      'PageInfo',
      'PolicyInForce',
      'PublicityItem',
      'PublicityItemConnection',
      'Query',
      'ReportingUnit',
      'ReportingUnitConnection',
      'WorkingDays',
    ])
    const changes = (kind: ActorKind): string[] => allowed(kind).filter((coordinate) => coordinate.startsWith('Mutation.'))
    expect(changes('PUBLIC')).toEqual([])
    // Who sees a wrong fact and may not write it objects, and takes that back: nothing else.
    for (const kind of ['DEVELOPER', 'ANALYST', 'AUDITOR'] as const)
      expect(changes(kind).filter((coordinate) => !/^Mutation\.(object\w+Record|withdraw\w+Objection)$/.test(coordinate))).toEqual([])
  })
})
