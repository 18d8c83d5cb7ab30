import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { SETTINGS } from '../../assembly/settings.js'
import { idOf } from '../../demo/random.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { REGISTERS_BY_SLICE, registersTable, tableIn } from '../support/registers-table.js'

const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8')

const shown = (name: string, fallback: string | null): string => (fallback === null ? '—' : `\`${name === 'HUB_DATA_DIR' ? '.data' : fallback}\``)

describe('README', () => {
  it('lists every setting as the code knows it', () => {
    const rows = Object.values(SETTINGS).map(({ name, fallback, zh, en }) => `| \`${name}\` | ${shown(name, fallback)} | ${zh} / ${en} |`)
    expect(readme.split('<!-- settings -->\n')[1]?.split('<!-- /settings -->')[0]?.trim().split('\n')).toEqual(rows)
  })

  it('asks the bank’s question about a scope of the demonstration', () => {
    expect(readme).toContain(idOf('scope 离石区 0 0'))
  })

  it('points only at files that exist', () => {
    const named = [...readme.matchAll(/\]\(([^)#]+)\)|`((?:gateway|platform|schema|kernel|policy|subgraphs)\/[\w./-]*\w\/?)`/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    expect(named.length).toBeGreaterThan(10)
    for (const path of named) expect(() => readFileSync(join(PROJECT_ROOT, path))).not.toThrow(/ENOENT/)
  })

  it.each(Object.entries(REGISTERS_BY_SLICE))('of %s lists every register as its definition says', (slice, registers) => {
    const text = readFileSync(join(PROJECT_ROOT, 'subgraphs', slice, 'README.md'), 'utf8')
    expect(tableIn(text)).toEqual(registersTable(slice, registers))
  })
})

describe('the pages of the first day', () => {
  const folder = join(PROJECT_ROOT, 'docs/day-one')
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

  it('are all in README, short, and send only documents that are registered', () => {
    const registered = new Set(['agency', 'bank', 'public', 'analyst'].flatMap((audience) => readdirSync(join(PROJECT_ROOT, 'schema/documents', audience))))
    for (const page of pages) {
      const text = readFileSync(join(folder, page), 'utf8')
      expect(readme).toContain(`](docs/day-one/${page})`)
      expect(text.split('\n').length).toBeLessThanOrEqual(91)
      const asked = [...text.matchAll(/\bask (\w+)/g)].map((match) => `${match[1]}.graphql`)
      expect(asked.filter((document) => !registered.has(document))).toEqual([])
    }
  })
})
