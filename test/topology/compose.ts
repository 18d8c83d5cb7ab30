import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'

export interface Service {
  readonly command: string
  readonly environment: Readonly<Record<string, string>>
}

const lines = (): string[] => readFileSync(join(PROJECT_ROOT, 'docker-compose.yml'), 'utf8').split('\n')

const pairs = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    texts.flatMap((text) => [...text.matchAll(/^\s*([A-Z_]+): ?(.*)$/g)].map(([, name = '', value = '']) => [name, value.replace(/^'(.*)'$/, '$1')])),
  )

/** The lines of a block that are indented deeper than its head. */
function block(all: readonly string[], head: RegExp): string[] {
  const at = all.findIndex((line) => head.test(line))
  const depth = (line: string): number => line.search(/\S/)
  const rest = all.slice(at + 1)
  const end = rest.findIndex((line) => depth(line) >= 0 && depth(line) <= depth(all[at] ?? ''))
  return at < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end)
}

/** What docker-compose.yml says of the hub's own services, read line by line: `command: [x]` and an `environment` in braces or as a block. */
export function composeServices(all = lines()): ReadonlyMap<string, Service> {
  const common = pairs(block(block(all, /^x-hub:/), /^ {2}environment:/))
  const services = block(all, /^services:/)
  const names = services.flatMap((line) => /^ {2}([a-z-]+):/.exec(line)?.[1] ?? [])
  const described = names.flatMap((name) => {
    const own = block(services, new RegExp(`^ {2}${name}:`))
    const command = own.map((line) => /^ {4}command: \[(.+)\]$/.exec(line)?.[1]).find(Boolean)
    const inline = own.map((line) => /^ {4}environment: \{ (.*) \}$/.exec(line)?.[1]).find(Boolean)
    const given = pairs(inline?.split(', ') ?? block(own, /^ {4}environment:/))
    return command ? [[name, { command, environment: { ...common, ...given } }] as const] : []
  })
  return new Map(described)
}
