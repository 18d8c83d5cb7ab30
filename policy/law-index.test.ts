import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { PROJECT_ROOT } from '../platform/root.js'
import type { LawIndex } from './law-index.js'
import { LVLIANG_INDEX } from './lvliang-2024-12/index.js'
import { WUYANG_INDEX } from './wuyang-2015-37/index.js'

/** What a source file needs, its types too, itself included. */
function reachable(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/^import [^;]*? from '(\.[^']+)\.js'/gm)
  for (const [, target] of imports) reachable(join(dirname(file), `${target}.ts`), seen)
  return seen
}

/** Words are led to by the catalogue of refusals, and a test of their own asks that each is used. */
const isWords = (name: string): boolean => name.endsWith('words.ts')

const chaptersOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.ts') && !name.endsWith('.test.ts') && !isWords(name))
    .map((name) => join(folder, name))

/** 三十二 → 32, 十 → 10, 四 → 4. */
function chineseNumber(text: string): number {
  const digit = (sign: string | undefined, none: number): number => (sign ? '一二三四五六七八九'.indexOf(sign) + 1 : none)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text]
  return (tens === '零' ? 0 : digit(tens, 1) * 10) + digit(ones, 0)
}

/** Where a clause stands in its law: 二(三) 条件四 → 002.003.004; the document's own number stands above the text. */
const placeOf = (clause: string): string =>
  [...clause.matchAll(/[一二三四五六七八九十]+|\d+/g)].map(([sign]) => String(/\d/.test(sign) ? sign : chineseNumber(sign)).padStart(3, '0')).join('.')

const LAWS: readonly [string, LawIndex, string][] = [
  ['lvliang-2024-12', LVLIANG_INDEX, 'L'],
  ['wuyang-2015-37', WUYANG_INDEX, 'W'],
]

describe.each(LAWS)('the index of %s', (name, { rules }, letter) => {
  const folder = join(PROJECT_ROOT, 'policy', name)

  it('leads to every file of every chapter', () => {
    const reached = reachable(join(folder, 'index.ts'))
    expect(chaptersOf(folder).filter((file) => !reached.has(file))).toEqual([])
  })

  it('follows the law’s order', () => {
    const places = rules.map(({ clause }) => placeOf(clause))
    expect(places).toEqual([...places].sort())
  })

  it('names each number of its catalogue once, in order, with a rule that exists', () => {
    const numbers = rules.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort())
    expect(numbers.filter((number) => !new RegExp(`^${letter}-\\d\\d$`).test(number))).toEqual([])
    for (const line of rules) for (const rule of [...line.rules, line.rules[0]]) expect(typeof rule).toBe('function')
  })

  it('is frozen through and through', () => {
    expect([rules, ...rules, ...rules.map((line) => line.rules)].every(Object.isFrozen)).toBe(true)
  })
})

it('every folder of a law has an index here', () => {
  const folders = readdirSync(join(PROJECT_ROOT, 'policy'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual(LAWS.map(([name]) => name))
})
