import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PROJECT_ROOT } from '../../platform/root.js'
import type { RuleFile } from './rule-files.js'

const BUILT = fileURLToPath(new URL('../../', import.meta.url))

/** What a rule that was taken out would find: nothing wrong, nothing missing, nothing counted. */
const TAKEN_OUT = `
function takenOut(found) {
  if (found === null || found === undefined) return found
  if (Array.isArray(found)) return []
  if (found instanceof Map) return new Map()
  if (typeof found === 'object') {
    if ('state' in found && 'actsNext' in found) return { ...found, state: 'MET', code: null, parameters: {}, evidence: [], actsNext: null, acts: [], since: null }
    if ('code' in found && 'parameters' in found) return null
    return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, takenOut(value)]))
  }
  return { boolean: !found, number: 0, bigint: 0n, string: '' }[typeof found]
}
`

/** The source of a rule's file with the one rule taken out; every other function of it stays. */
export function withoutRule(source: string, rule: string): string {
  for (const [declared, kept] of [
    [`export function ${rule}(`, `function ${rule}$kept(`],
    [`export const ${rule} = `, `const ${rule}$kept = `],
  ] as const) {
    if (source.includes(declared))
      return `${source.replace(declared, kept)}${TAKEN_OUT}export function ${rule}(...facts) { return takenOut(${rule}$kept(...facts)) }\n`
  }
  throw new Error(`${rule} is not declared where its law says`)
}

const builtOf = (file: string): string => file.replace(/\.ts$/, '.js')

/** The built files that a built file needs, itself included. */
async function neededBy(file: string, seen: Set<string>): Promise<Set<string>> {
  if (seen.has(file)) return seen
  seen.add(file)
  const imports = (await readFile(join(BUILT, file), 'utf8')).matchAll(/from '(\.[^']+\.js)'/g)
  for (const [, target = ''] of imports) await neededBy(join(dirname(file), target), seen)
  return seen
}

/** The tests of pure rules: those that need nothing but kernel and policy. */
async function pureTests(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = (await readdir(join(BUILT, 'policy'), { recursive: true })).filter((name) => name.endsWith('.test.js')).map((name) => join('policy', name))
  const needed = await Promise.all(names.map(async (name) => [name, await neededBy(name, new Set())] as const))
  return new Map(needed.filter(([, files]) => [...files].every((file) => /^(kernel|policy)\//.test(file))))
}

interface Ran {
  readonly name: string
  readonly status: string
  /** Empty where the file did not even load, which proves nothing. */
  readonly assertionResults: readonly { readonly status: string }[]
}

async function run(root: string, tests: readonly string[]): Promise<readonly Ran[]> {
  const config = { rootDir: root, testEnvironment: 'node', transform: {}, testMatch: tests.map((test) => `<rootDir>/${test}`) }
  const out = join(root, 'results.json')
  const jest = join(PROJECT_ROOT, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--config', JSON.stringify(config)]
  await promisify(execFile)(process.execPath, [...options, '--json', '--outputFile', out, '--silent', '--maxWorkers', '2'], { cwd: PROJECT_ROOT }).catch(
    () => {},
  )
  const { testResults } = JSON.parse(await readFile(out, 'utf8')) as { testResults: Ran[] }
  return testResults
}

/**
 * Takes each rule out once and asks the tests of pure rules, in milliseconds and without a database, whether they notice. Answers the rules
 * that nobody missed; a test that fails although every rule stands is an error, for then it would prove nothing.
 */
export async function unnoticed(rules: readonly RuleFile[]): Promise<readonly string[]> {
  const root = await mkdtemp(join(PROJECT_ROOT, 'dist-mutants-'))
  try {
    const tests = await pureTests()
    const copies = [{ folder: 'whole', tests: [...tests.keys()] }]
    for (const [place, rule] of rules.entries()) {
      const about = [...tests].filter(([, needed]) => needed.has(builtOf(rule.file))).map(([test]) => test)
      copies.push({ folder: `${place}-${rule.rule}`, tests: about })
    }
    for (const [place, { folder }] of copies.entries()) {
      for (const part of ['kernel', 'policy']) await cp(join(BUILT, part), join(root, folder, part), { recursive: true })
      const rule = rules[place - 1]
      if (rule) await writeFile(join(root, folder, builtOf(rule.file)), withoutRule(await readFile(join(BUILT, builtOf(rule.file)), 'utf8'), rule.rule))
    }
    const ran = await run(
      root,
      copies.flatMap(({ folder, tests: names }) => names.map((name) => join(folder, name))),
    )
    const noticed = ({ assertionResults }: Ran): boolean => assertionResults.some(({ status }) => status === 'failed')
    const failed = new Set(ran.filter(noticed).map(({ name }) => relative(root, name).split('/')[0]))
    if (ran.some(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)) throw new Error('a test did not load')
    if (failed.has('whole')) throw new Error('a test fails although no rule was taken out')
    return rules.filter((rule, place) => !failed.has(`${place}-${rule.rule}`)).map(({ number, rule }) => `${number} ${rule}`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
