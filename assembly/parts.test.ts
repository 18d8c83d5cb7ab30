import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { catalogueOf } from '../kernel/refusal.js'
import { PROJECT_ROOT } from '../platform/root.js'
import { REFUSALS } from './parts.js'

const PARTS = ['assembly', 'gateway', 'issuer', 'platform', 'policy', 'subgraphs']

const sources = PARTS.flatMap((part) =>
  readdirSync(join(PROJECT_ROOT, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(part, name)),
)

const firstGroups = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The codes that a file declares: given to defineRefusal, defineFinding or rowFinding, written as a RefusalDefinition, or given to the file's own shorthand for either. */
function codesOf(file: string): string[] {
  const text = readFileSync(join(PROJECT_ROOT, file), 'utf8')
  if (!/\b(?:define(?:Refusal|Finding)|rowFinding|rowRule|platformRefusal)\(|: RefusalDefinition = \{/.test(text)) return []
  const shorthands = firstGroups(text, /^const (\w+) = \(code: string/gm)
  const byShorthand = [...shorthands, 'platformRefusal'].flatMap((name) => firstGroups(text, new RegExp(`\\b${name}\\(\\s*'([A-Z][A-Z0-9_]+)'`, 'g')))
  return [...firstGroups(text, /(?:(?:define(?:Refusal|Finding)|rowFinding|rowRule)\(|: RefusalDefinition = )\{\s*code: '([A-Z][A-Z0-9_]+)'/g), ...byShorthand]
}

/** Where rowFinding itself is made: it declares nothing. */
const SHORTHAND_OF_ALL = 'platform/register/row-checks.ts'

/** How many times a file calls it, whatever it is given. */
const declarationsIn = (file: string): number => firstGroups(readFileSync(join(PROJECT_ROOT, file), 'utf8'), /(define(?:Refusal|Finding))\(/g).length

describe('the catalogue of refusals', () => {
  const known = new Set(REFUSALS.map(({ code }) => code))

  it('holds every code that is declared anywhere, so that none is shown as a bare code', () => {
    const missing = sources.flatMap((file) =>
      codesOf(file)
        .filter((code) => !known.has(code))
        .map((code) => `${code} of ${file}`),
    )
    expect(missing).toEqual([])
  })

  it('is read completely: no file declares a refusal in a way that this test does not see', () => {
    const declaring = sources.filter((file) => file !== SHORTHAND_OF_ALL)
    expect(declaring.filter((file) => declarationsIn(file) > 0 && codesOf(file).length < declarationsIn(file))).toEqual([])
    const seen = new Set(sources.flatMap(codesOf))
    expect([...known].filter((code) => !seen.has(code))).toEqual([])
  })

  it('declares no code twice', () => expect(() => catalogueOf(REFUSALS)).not.toThrow())
})
