import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { PROJECT_ROOT } from '../../platform/root.js'
import { DIRT, halves, isProjectOf, projectsOf, proposalsFor, readRegister, tally } from './register-halves.js'

const PATH = join(process.env.HUB_TEST_REGISTER ?? join(PROJECT_ROOT, '..', 'shared', 'data'), 'presale-permits.csv')
const present = existsSync(PATH)
if (!present) console.info('the real register is absent: its figures are not tried')
const given = present ? describe : describe.skip

given('half of a real register finds the projects of the other half (skipped where it is absent)', () => {
  const rows = present ? readRegister(PATH) : []
  const [defining, finding] = halves(rows)
  const projects = projectsOf(defining)
  const known = finding.filter((row) => projects.some((project) => isProjectOf(row, project)))
  const found = (says: Parameters<typeof proposalsFor>[2]) => {
    const pairs = proposalsFor(finding, projects, says)
    const hit = new Set(pairs.filter(({ right }) => right).map(({ row }) => row))
    const counts: Record<string, number> = { known: known.length, missed: known.filter((row) => !hit.has(row)).length, ...tally(pairs) }
    if (process.env.HUB_TEST_FIGURES) {
      console.info(JSON.stringify(counts))
      for (const { row, said, project, score, sure, right } of pairs)
        console.info(
          [sure, score, right ? '=' : 'X', row.name, project.name, said.name, said.address, said.developer, project.address, project.developer].join(' | '),
        )
    }
    return counts
  }
  const none = { 'CERTAIN wrong': 0, 'LIKELY wrong': 0 }

  it('permits as they stand: all certain, none wrong', () => {
    const counts: Record<string, number> = { ...none, ...found(({ name, address, developer, number }) => ({ name, address, developer, number })) }
    expect(counts).toMatchObject({ ...none, missed: 0 })
    expect(counts['CERTAIN right']).toBe(counts.known)
  })

  it('permits as clerks write them: nine of ten are certain, none wrong is', () => {
    let n = 0
    const counts: Record<string, number> = { ...none }
    Object.assign(
      counts,
      found(({ name, address, developer }) => {
        n += 1
        return { name: DIRT.name(name, n), address: DIRT.address(address, n), developer: DIRT.developer(developer, n) }
      }),
    )
    expect(counts).toMatchObject({ missed: 0, 'CERTAIN wrong': 0 })
    expect(counts['LIKELY wrong']).toBeLessThanOrEqual(1)
    expect(counts['CERTAIN right']).toBeGreaterThanOrEqual(0.9 * (counts.known ?? 0))
  })

  it('certificates that name a holder only, tax periods that name a taxpayer only', () => {
    let n = 0
    const counts: Record<string, number> = {}
    Object.assign(
      counts,
      none,
      found(({ developer }) => ({ developer: DIRT.developer(developer, n++) })),
    )
    expect(counts).toMatchObject(none)
    expect((counts['LIKELY right'] ?? 0) + (counts['POSSIBLE right'] ?? 0)).toBeGreaterThanOrEqual(0.8 * (counts.known ?? 0))
  })

  it('parcels that say where they lie only are never more than possible', () => {
    let n = 0
    const counts: Record<string, number> = {}
    Object.assign(
      counts,
      none,
      found(({ address }) => ({ address: DIRT.address(address, n++) })),
    )
    expect(counts).toMatchObject({ ...none })
    expect(counts['POSSIBLE right'] ?? 0).toBeGreaterThanOrEqual(0.6 * (counts.known ?? 0))
    expect(counts['POSSIBLE wrong'] ?? 0).toBeLessThanOrEqual(3)
  })
})
