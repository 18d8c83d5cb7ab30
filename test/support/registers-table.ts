import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { About, Register } from '../../platform/register/register.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { COORDINATION_REGISTERS } from '../../subgraphs/coordination/registers/all.js'
import { FINANCING_REGISTERS } from '../../subgraphs/financing/registers/all.js'
import { LAND_REGISTERS } from '../../subgraphs/land/registers/all.js'
import { PROJECT_REGISTERS } from '../../subgraphs/projects/registers/all.js'
import { TAX_REGISTERS } from '../../subgraphs/tax/registers/all.js'

export const REGISTERS_BY_SLICE: Readonly<Record<string, readonly Register[]>> = {
  projects: PROJECT_REGISTERS,
  financing: FINANCING_REGISTERS,
  land: LAND_REGISTERS,
  tax: TAX_REGISTERS,
  coordination: COORDINATION_REGISTERS,
}

const ABOUT: Readonly<Record<About['by'], string>> = {
  subject: '所指的项目、范围、楼栋或企业 the subject named',
  link: '经确认的关联 confirmed links',
  unit: '本县 the county',
  parent: '所属的那一行 the row it is a line of',
}

/** What a slice's README says of its registers, from their definitions. */
export function registersTable(slice: string, registers: readonly Register[]): readonly string[] {
  const folder = join(PROJECT_ROOT, 'subgraphs', slice, 'registers')
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  return registers.map(({ type, zh, en, plural, writers, about, rule }) => {
    const file = files.find(({ text }) => text.includes(`type: '${type}'`))?.name ?? '?'
    return `| ${zh} ${en} | \`${plural}\` | ${writers.join(' ')} | ${ABOUT[about.by]} | ${rule} | \`registers/${file}\` |`
  })
}

export const tableIn = (text: string): readonly string[] =>
  (text.split('<!-- registers -->\n')[1]?.split('<!-- /registers -->')[0]?.trim().split('\n') ?? []).slice(2)
