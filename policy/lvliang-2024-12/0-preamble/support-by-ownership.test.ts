import { describe, expect, it } from '@jest/globals'
import { type SupportedScope, supportByOwnership } from './support-by-ownership.js'

const scope = (scopeId: string, ownership: string | null, more: Partial<SupportedScope> = {}): SupportedScope => ({
  ...{ scopeId, ownership, listed: false, pushed: false, approved: 0n, disbursed: 0n },
  ...more,
})

describe('[L-03] 一视同仁', () => {
  it('shows how each ownership fared, and keeps apart whose ownership nobody has said', () => {
    const found = supportByOwnership([
      scope('1', null),
      scope('2', 'STATE', { listed: true, pushed: true, approved: 500n, disbursed: 200n }),
      scope('3', 'PRIVATE', { listed: true, pushed: true, approved: 300n }),
      scope('4', 'PRIVATE', { listed: true }),
    ])
    expect(found).toEqual([
      { ownership: 'PRIVATE', scopes: ['3', '4'], listed: 2, pushed: 1, credited: 1, funded: 0, approved: 300n, disbursed: 0n },
      { ownership: 'STATE', scopes: ['2'], listed: 1, pushed: 1, credited: 1, funded: 1, approved: 500n, disbursed: 200n },
      { ownership: null, scopes: ['1'], listed: 0, pushed: 0, credited: 0, funded: 0, approved: 0n, disbursed: 0n },
    ])
  })
})
