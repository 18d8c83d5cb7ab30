import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'
import type { LawIndex } from '../../policy/law-index.js'

export interface RuleFile {
  readonly number: string
  readonly rule: string
  /** From the root of the project, as source: "policy/…/x.ts". */
  readonly file: string
}

/** Where each rule of a law's index stands, as the index itself imports it. */
export function ruleFiles(folder: string, { rules }: LawIndex): readonly RuleFile[] {
  const index = join('policy', folder, 'index.ts')
  const imports = [...readFileSync(join(PROJECT_ROOT, index), 'utf8').matchAll(/^import \{([^}]+)\} from '(\.[^']+)\.js'/gm)]
  const places = new Map(
    imports.flatMap(([, names = '', target = '']) =>
      names.split(',').map((name) => [name.trim().split(' as ').at(-1) ?? '', join(dirname(index), `${target}.ts`)] as const),
    ),
  )
  return rules.flatMap(({ number, rules: functions }) =>
    functions.map(({ name }) => {
      const file = places.get(name)
      if (!file) throw new Error(`${index} lists ${name} and does not import it`)
      return { number, rule: name, file }
    }),
  )
}
