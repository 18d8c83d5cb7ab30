import { describe, expect, it } from '@jest/globals'
import { endedHub } from './support.js'

const top = endedHub(['--help'], {})
const COMMANDS = [
  ...['start', 'projects', 'financing', 'land', 'tax', 'coordination', 'gateway', 'issuer', 'import', 'token', 'migrate', 'schema', 'doctor', 'demo'].map(
    (name) => [name],
  ),
  ['documents'],
  ['documents', 'register'],
  ['sign-in'],
  ['account'],
  ['account', 'administrator'],
  ['account', 'reset'],
  ['client-key'],
  ['client-key', 'add'],
  ['client-key', 'list'],
  ['client-key', 'end'],
  ['keys'],
  ['keys', 'rotate'],
  ['audit'],
  ['audit', 'verify'],
]

describe('--help', () => {
  it('of the hub lists every command', async () => {
    const { code, said } = await top
    expect(code).toBe(0)
    const listed = [...said.matchAll(/^ {2}([a-z][a-z-]*)\b.*$/gm)]
    expect(new Set(listed.map(([, name]) => name))).toEqual(new Set(COMMANDS.map(([name]) => name)))
    for (const [line] of listed) expect(line).toMatch(/[一-鿿]/)
  })

  it.each(COMMANDS.map((words) => [words.join(' '), words] as const))('of %s says what it does in both', async (_, words) => {
    const { code, said } = await endedHub([...words, '--help'], {})
    expect([code, said]).toEqual([0, expect.stringMatching(/[一-鿿].*\/ [a-zA-Z]/)])
  })

  it('is pointed at when a command is unknown, with an exit code', async () => {
    const { code, said } = await endedHub(['strat'], {})
    expect([code, said]).toEqual([1, expect.stringContaining('./hub --help')])
  })
})
