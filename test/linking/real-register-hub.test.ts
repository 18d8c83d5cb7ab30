import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { matchAll } from '../../platform/linking/match/run-matcher.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { projectLinks } from '../../subgraphs/projects/link/project-links.js'
import { CITY, cityClerk, type ImportHub, importPath, openImportHub } from '../subgraphs/projects/import-support.js'
import { agencyOf, idOf } from '../support/actors.js'
import { tally } from './register-halves.js'

const PATH = join(process.env.HUB_TEST_REGISTER ?? join(PROJECT_ROOT, '..', 'shared', 'data'), 'presale-permits.csv')
const given = existsSync(PATH) ? it : it.skip

const FOUND = `select m.name as said, p.name, m.unit_id = p.unit_id as same, l.score, l.source,
    case when l.score >= 85 then 'CERTAIN' when l.score >= 60 then 'LIKELY' else 'POSSIBLE' end as sure
  from projects.link l join projects.match_record m on m.record_id = l.record_id join projects.project p on p.id = l.subject_id
  where l.state = 'PROPOSED' and m.agency = $1`

interface Found {
  readonly said: string
  readonly name: string
  readonly same: boolean
  readonly sure: string
  readonly source: string
}

describe('a real register in the hub: one agency’s permits define projects, another agency’s find them', () => {
  let hub: ImportHub
  beforeAll(async () => {
    hub = await openImportHub()
    for (const name of ['成华区', '龙泉驿区', '双流区']) await hub.refer('unit', idOf(name), { name, aliases: [], parent_id: CITY })
  })
  afterAll(() => hub.close())

  const half = (parity: number): string => {
    const [header, ...lines] = readFileSync(PATH, 'utf8').trim().split('\n')
    const path = join(hub.folder, `half-${parity}.csv`)
    writeFileSync(path, [header, ...lines.filter((_, n) => n % 2 === parity)].join('\n'))
    return path
  }
  const tell = () =>
    hub.admin.query(
      `select projects.apply_reference('projects', o.seq, o.topic, o.key, o.version, o.body) from projects.outbox o where o.reference order by o.seq`,
    )
  const found = async (agency: string): Promise<readonly { sure: string; right: boolean; source: string }[]> => {
    const { rows } = await hub.admin.query<Found>(FOUND, [agency])
    return rows.map(({ said, name, same, sure, source }) => ({ sure, source, right: same && said.split('、').includes(name) }))
  }

  given('as the pure figures say (skipped where the register is absent)', async () => {
    await importPath(hub.runtime, 'presale-permits', half(0), { actor: cityClerk })
    await importPath(hub.runtime, 'presale-permits', half(1), { actor: agencyOf('ADMIN_APPROVAL', CITY) })
    await tell()
    const started = performance.now()
    const looked = await matchAll(hub.runtime, projectLinks.recordTables)
    const figures = { looked, ms: Math.round(performance.now() - started), ...tally(await found('ADMIN_APPROVAL')) }
    if (process.env.HUB_TEST_FIGURES) console.info(JSON.stringify(figures))
    expect(figures).toMatchObject({ 'CERTAIN right': 47 })
    expect(Object.keys(figures).filter((key) => /^(CERTAIN|LIKELY) wrong/.test(key))).toEqual([])
    // What the import itself proposed was compared too, and none of it was lost.
    const own = await found('HOUSING')
    expect(own.filter(({ source }) => source === 'IMPORT').every(({ sure, right }) => sure === 'CERTAIN' && right)).toBe(true)
    expect(await matchAll(hub.runtime, projectLinks.recordTables)).toBe(0)
  })
})
