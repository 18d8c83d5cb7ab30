import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'

export interface Title {
  readonly file: string
  readonly text: string
  readonly numbers: readonly string[]
}

const FOLDERS = ['kernel', 'policy', 'platform', 'subgraphs', 'gateway', 'issuer', 'assembly', 'demo', 'test']

const testFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
      .map((name) => `${folder}/${name}`),
  ).sort()

/** `describe('…'`, `it("…"`, `it.each<…>(…)('…'`: a title is the first text of such a call, wherever its table ends. */
const TITLE = /(?:\b(?:describe|it)\(|^\s*\]\)\(|\)\()\s*(['"`])((?:\\.|(?!\1).)*)\1/gm
const NUMBER = /\[([LW]-\d\d)\]/g

/** Every title of a test that names a demand of a policy. */
export const policyTitles = (): readonly Title[] =>
  testFiles().flatMap((file) =>
    [...readFileSync(join(PROJECT_ROOT, file), 'utf8').matchAll(TITLE)].flatMap(([, , text = '']) => {
      const numbers = [...text.matchAll(NUMBER)].map(([, number]) => number ?? '')
      return numbers.length === 0 ? [] : [{ file, text, numbers }]
    }),
  )
