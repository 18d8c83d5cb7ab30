import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { canonical } from './canonical.js'

describe('canonical JSON', () => {
  it.each<[string, unknown, string]>([
    [
      'orders members by UTF-16 units, as RFC 8785 §3.2.3 does',
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    ['escapes as ECMAScript does', '€$\u000F\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['writes literals and nesting without white space', [null, true, false, { b: [], a: {} }], '[null,true,false,{"a":{},"b":[]}]'],
    ['writes money as a decimal string', { fen: 9007199254740993n }, '{"fen":"9007199254740993"}'],
    ['writes minus zero as zero', -0, '0'],
    ['leaves undefined members out', { a: undefined, b: 1 }, '{"b":1}'],
    ['takes a name that every object has', JSON.parse('{"__proto__":1,"constructor":2}'), '{"__proto__":1,"constructor":2}'],
  ])('%s', (_, value, expected) => expect(canonical(value)).toBe(expected))

  it.each<[string, unknown]>([
    ['a fraction', 0.1],
    ['an unsafe integer', 2 ** 53],
    ['NaN', Number.NaN],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\udfff': 1 }],
    ['undefined in a list', [undefined]],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('refuses %s', (_, value) => expect(() => canonical(value)).toThrow(TypeError))

  it('does not depend on the order in which members were set, and reads back equal', () => {
    const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
    const record = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf)))
    fc.assert(
      fc.property(record, (value) => {
        const written = canonical(value)
        expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(written)
        expect(canonical(JSON.parse(written))).toBe(written)
      }),
    )
  })
})
