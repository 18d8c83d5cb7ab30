import { LVLIANG_DEMANDS } from '../../policy/lvliang-2024-12/catalogue.js'
import { LVLIANG_INDEX } from '../../policy/lvliang-2024-12/index.js'
import { ruleFiles } from './rule-files.js'
import { policyTitles } from './titles.js'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Every demand of the law with what proves it; a demand without a test shows as a gap. */
export function coverageOf(): readonly { readonly number: string; readonly tests: readonly string[]; readonly files: readonly string[] }[] {
  const titles = policyTitles()
  return LVLIANG_DEMANDS.map(({ number }) => {
    const proving = titles.filter(({ numbers }) => numbers.includes(number))
    return { number, tests: proving.map(({ file, text }) => `${file}: ${text}`), files: unique(proving.map(({ file }) => file)) }
  })
}

export function coverageText(): string {
  const tests = new Map(coverageOf().map((line) => [line.number, line.tests]))
  const lines = LVLIANG_DEMANDS.flatMap(({ number, clause, zh }) => [
    `## ${number} 吕梁 ${clause}`,
    '',
    zh,
    '',
    ...(tests.get(number) ?? []).map((test) => `* ${test}`),
    '',
  ])
  return [
    '# 政策条款与测试 / The policy and its tests',
    '',
    '由测试标题生成：`npm run coverage`。Made from the titles of tests; each L-number stands in brackets in the titles that prove it.',
    '',
    ...lines,
  ].join('\n')
}

/** "The policy, clause by clause": clause → rule → graph → tests, as the README shows it. */
export function clauseTable(): readonly string[] {
  const files = new Map(coverageOf().map((line) => [line.number, line.files]))
  const rules = ruleFiles('lvliang-2024-12', LVLIANG_INDEX)
  const short = (file: string): string => file.replace('policy/lvliang-2024-12/', '')
  return LVLIANG_DEMANDS.map(({ number, clause, zh, graph }) => {
    const ruled = unique(rules.filter((rule) => rule.number === number).map(({ file }) => `[${short(file)}](${file})`))
    const tests = files.get(number) ?? []
    const more = tests.length > 2 ? ` +${tests.length - 2}` : ''
    const proving = tests.slice(0, 2).map((file) => `[${file.split('/').at(-1)}](${file})`)
    return `| ${number} | ${clause} | ${cell(zh)} | ${ruled.join('<br>')} | ${graph.map((name) => `\`${name}\``).join('<br>')} | ${proving.join('<br>')}${more} |`
  })
}
