import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { SETTINGS } from '../../assembly/settings.js'
import { readSettings } from '../../platform/database/settings.js'
import { composeServices } from './compose.js'

const services = composeServices()
const hub = join(dirname(fileURLToPath(import.meta.url)), '../../hub.js')
const commands = [...execFileSync(process.execPath, [hub, '--help'], { encoding: 'utf8' }).matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name)
const names = new Set<string>(Object.values(SETTINGS).map(({ name }) => name))

describe('docker-compose.yml', () => {
  it('describes all parts', () => {
    expect([...services.keys()].sort()).toEqual(['coordination', 'financing', 'gateway-a', 'issuer', 'land', 'migrate', 'projects', 'tax'])
  })

  it.each([...services])('starts %s with a command and settings that the hub has', (_, { command, environment }) => {
    expect(commands).toContain(command)
    expect(Object.keys(environment).filter((name) => !names.has(name))).toEqual([])
    const filled = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{.*?\}/, 'word')]))
    expect(() => readSettings(SETTINGS, filled)).not.toThrow()
  })

  it('sends each part where another one listens', () => {
    const listening = new Map([...services].map(([name, { environment }]) => [environment.HUB_PORT, name]))
    for (const [name, value] of Object.entries(services.get('migrate')?.environment ?? {})) {
      const part = /^HUB_([A-Z]+)_URL$/.exec(name)?.[1]?.toLowerCase()
      if (!part) continue
      const { hostname, port } = new URL(value)
      expect(part === 'gateway' ? [hostname, listening.get(port)] : [listening.get(port), hostname]).toEqual(
        part === 'gateway' ? ['balancer', 'gateway-a'] : [part, part],
      )
    }
  })
})
