import { describe, expect, it } from '@jest/globals'
import { keysFrom } from './keys.js'
import { maskPerson, openPerson, sealPerson } from './person.js'

const keys = keysFrom('一个只在测试里出现的口令')
const person = { name: '张测试', phone: '10000001234' }

describe('[L-55] personal data sealed with a key per person', () => {
  it('opens again as it was', () => expect(openPerson(keys, 'p', sealPerson(keys, 'p', person))).toEqual(person))

  it('shows nothing of itself, and never the same twice', () => {
    const [a, b] = [sealPerson(keys, 'p', person), sealPerson(keys, 'p', person)]
    expect(a.sealed.includes(Buffer.from('10000001234'))).toBe(false)
    expect(a.sealed.equals(b.sealed)).toBe(false)
  })

  it.each([
    ['under another master key', () => openPerson(keysFrom('另一个口令'), 'p', sealPerson(keys, 'p', person))],
    ['as another person', () => openPerson(keys, 'q', sealPerson(keys, 'p', person))],
    ['with another person’s key', () => openPerson(keys, 'p', { ...sealPerson(keys, 'p', person), wrappedKey: sealPerson(keys, 'p', person).wrappedKey })],
  ])('does not open %s', (_, open) => expect(open).toThrow())

  it('has digests that differ by the master key', () => expect(keys.digest('张测试')).not.toBe(keysFrom('另一个口令').digest('张测试')))

  it.each([
    ['two characters', { name: '张测', phone: '10000001234' }, { name: '张*', phone: '100****1234' }],
    ['three characters', { name: '张测试', phone: '10000001234' }, { name: '张**', phone: '100****1234' }],
    ['a character outside the basic plane', { name: '𠮷测', phone: '10000001234' }, { name: '𠮷*', phone: '100****1234' }],
    [
      'fax and e-mail',
      { name: '张测', phone: '10000001234', fax: '0358-0000001', email: 'zhang@example.test' },
      { name: '张*', phone: '100****1234', fax: '****', email: 'z***@…' },
    ],
    ['a single character and no mobile number', { name: '张', phone: '0358-1' }, { name: '张*', phone: '****' }],
  ])('masks %s', (_, plain, masked) => expect(maskPerson(plain)).toEqual(masked))
})
