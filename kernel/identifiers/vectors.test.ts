import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { PROJECT_ROOT } from '../../platform/root.js'
import { type Checked, isAcceptable } from './checked.js'
import { checkCnaps } from './cnaps.js'
import { checkDocumentNumber } from './document-number.js'
import { checkLei } from './lei.js'
import { checkResidentId } from './resident-id.js'
import { checkUnitCode } from './unit-code.js'
import { checkUscc } from './uscc.js'

interface Group {
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}

const vectors = JSON.parse(readFileSync(join(PROJECT_ROOT, 'test/vectors.json'), 'utf8')) as Record<
  'uscc' | 'cnaps' | 'residentId' | 'lei' | 'unitCode',
  Group
> & {
  documentNumber: { normalise: Record<string, string> }
}

const checks: readonly (readonly [Exclude<keyof typeof vectors, 'documentNumber'>, (text: string) => Checked])[] = [
  ['uscc', checkUscc],
  ['cnaps', checkCnaps],
  ['residentId', checkResidentId],
  ['lei', checkLei],
  ['unitCode', checkUnitCode],
]

describe('the published test vectors (domain §11.3)', () => {
  const cases = (verdict: keyof Group) => checks.flatMap(([name, check]) => vectors[name][verdict].map((code) => [name, code, check] as const))

  it.each(cases('valid'))('%s %s is acceptable', (_, code, check) => {
    expect(check(code)).toEqual({ value: code, received: code, problems: [] })
  })

  it.each(cases('invalid'))('%s %s has an error', (_, code, check) => expect(isAcceptable(check(code))).toBe(false))

  it.each(Object.entries(vectors.documentNumber.normalise))('document number %s is written %s', (received, written) => {
    expect(checkDocumentNumber(received)).toEqual({ value: written, received, problems: [] })
  })
})
