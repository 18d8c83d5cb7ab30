import { describe, expect, it } from '@jest/globals'
import { mayDecidePublicity, shownToPublic } from './publicity.js'

describe('[L-53] publicity', () => {
  it.each([
    ['APPROVED', true, true],
    ['APPROVED', false, false],
    ['DRAFT', true, false],
    ['REJECTED', true, false],
  ] as const)('that is %s and marked public %s is shown to the public: %s', (state, markedPublic, shown) =>
    expect(shownToPublic({ state, markedPublic })).toBe(shown),
  )

  it('is decided once, by another person', () => {
    expect(mayDecidePublicity({ state: 'DRAFT', author: 'a' }, 'b')).toBeNull()
    expect(mayDecidePublicity({ state: 'DRAFT', author: 'a' }, 'a')).toMatchObject({ code: 'PUBLICITY_OWN_WORK' })
    expect(mayDecidePublicity({ state: 'APPROVED', author: 'a' }, 'b')).toMatchObject({ code: 'PUBLICITY_DECIDED' })
  })
})
