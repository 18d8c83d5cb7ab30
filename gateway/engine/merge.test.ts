import { describe, expect, it } from '@jest/globals'
import { copy, merge } from './merge.js'

const isObject = (type: string) => type === 'Parcel'
const merged = (target: Record<string, unknown>, source: Record<string, unknown>) => {
  merge(target, source, isObject)
  return target
}

describe('Merging what several subgraphs say of one object', () => {
  it.each([
    ['adds what is new, a null included', { a: 1 }, { b: null }, { a: 1, b: null }],
    ['never erases a value by a null', { a: 1 }, { a: null }, { a: 1 }],
    ['fills a null by a value', { a: null }, { a: 1 }, { a: 1 }],
    ['goes into objects and lists of objects', { a: [{ x: 1 }, null] }, { a: [{ y: 2 }, { y: 3 }] }, { a: [{ x: 1, y: 2 }, { y: 3 }] }],
    ['keeps an object’s type from a subgraph that knows its interface only', { __typename: 'Parcel' }, { __typename: 'Asset' }, { __typename: 'Parcel' }],
    ['takes the object’s type from the subgraph that knows it', { __typename: 'Asset' }, { __typename: 'Parcel' }, { __typename: 'Parcel' }],
  ])('%s', (_, target, source, expected) => {
    expect(merged(target, source)).toEqual(expected)
  })

  it('[T20] takes no prototype from an answer', () => {
    const hostile = JSON.parse('{ "__proto__": { "x": 1 }, "a": { "__proto__": { "x": 1 } } }') as Record<string, unknown>
    const target = merged({ a: {} }, hostile)
    expect([(target as { x?: number }).x, (target.a as { x?: number }).x, (copy(hostile) as { x?: number }).x]).toEqual([undefined, undefined, undefined])
  })
})
