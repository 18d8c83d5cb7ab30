import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { PROJECT_ROOT } from '../../../platform/root.js'
import { CONDITION_REFUSALS } from './words.js'

const FOLDER = join(PROJECT_ROOT, 'policy/lvliang-2024-12/2-3-conditions')
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))

/** What runs: comments may speak of ownership, code may not. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

it('[L-03] no rule of the conditions reads who owns the developer', () =>
  expect(sources.filter(({ text }) => /ownership|shareholder|stateOwned|privately|所有制/i.test(codeOf(text))).map(({ name }) => name)).toEqual([]))

it('[L-24] every code that a rule of the conditions finds has its words', () => {
  const known = new Set(CONDITION_REFUSALS.map(({ code }) => code))
  const aspects = ['GOVERNANCE', 'OPERATION'].flatMap((aspect) => [`${aspect}_NOT_JUDGED`, `${aspect}_UNSOUND`])
  const found = sources.flatMap(({ text }) =>
    [
      ...text.matchAll(/\b(?:notMet|unknown)\(\s*'([A-Z_]+)'|(?:code|open|against|LAND_USE|LAND_PLANNING|WORKS_PLANNING|CONSTRUCTION): '([A-Z_]+_[A-Z_]+)'/g),
    ].map(([, a, b]) => a ?? b ?? ''),
  )
  const refusedElsewhere = ['KEY_QUOTA_KEPT', 'CONSTRUCTION_FIRST', 'LOAN_REPAID_FIRST', 'LOAN_OVERPAID']
  expect([...aspects, ...found].filter((code) => !known.has(code) && !refusedElsewhere.includes(code))).toEqual([])
  expect(found.length).toBeGreaterThan(30)
})
