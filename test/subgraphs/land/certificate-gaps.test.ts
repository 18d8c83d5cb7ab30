import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, analystOf, bankOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

const CITY = idOf('吕梁市')
const COUNTIES = [idOf('离石区'), idOf('临县'), idOf('汾阳市')]
const KINDS = ['LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION'] as const
const QUESTION = `query ($unit: UUID, $kind: CertificateKind, $first: Int, $after: String) { certificateGaps(unitId: $unit, kind: $kind) {
  unit { id } kind agency scopeCount projectCount scopes(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } }`
const MISSING = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { id certificates { kind } mortgages { kind } parcels { id }
  missingCertificates { kind agency whole buildings { id } scope { id } } } } }`

interface Gap {
  unit: { id: string }
  kind: string
  agency: string
  scopeCount: number
  projectCount: number
  scopes: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string }[] }
}
interface Scope {
  id: string
  project: string
  county: string
  buildings: string[]
}
interface MissingScope {
  id: string
  missingCertificates: { kind: string; agency: string; whole: boolean; buildings: { id: string }[]; scope: { id: string } }[]
}

/** A fixed sequence: the same facts in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('[L-39] the analyst’s question: which certificates are missing, per county and agency', () => {
  let hub: TestSubgraph
  const random = sequence(7)
  const scopes: Scope[] = []
  const analyst = analystOf(CITY)
  const ask = async (variables: object = {}, actor = analyst) => (await hub.run(QUESTION, { ...variables }, actor)).data?.certificateGaps as Gap[]
  const missingOf = async (ids: string[]) =>
    (await hub.run(MISSING, { r: ids.map((id) => ({ __typename: 'FinancedScope', id })) }, analyst)).data?._entities as MissingScope[]

  const certify = async (n: number, subject: { id: string; kind: string; project: string; county: string }) => {
    const id = idOf(`certificate ${n}`)
    const kind = KINDS[random(4)] ?? 'LAND_USE'
    const status = random(10) === 0 ? 'REVOKED' : 'VALID'
    const fact = [subject.county, idOf('person')]
    await hub.admin.query(
      `insert into land.certificate (id, unit_id, agency, reporter, reporter_post, source, kind, generation, number, authority, holder, issued_on, expires_on, status, status_since)
       values ($1, $2, 'ADMIN_APPROVAL', $3, '科员', 'IMPORT', $4, $5, $6, '机关', '企业', '2024-01-01', $7, $8, '2024-01-01')`,
      [id, ...fact, kind, kind === 'LAND_USE' ? 'REAL_ESTATE_TITLE' : null, `证 ${n}`, random(10) === 0 ? '2025-01-01' : null, status],
    )
    await hub.admin.query(
      `insert into land.link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why)
       values ($1, $2, $3, 'ADMIN_APPROVAL', $4, '科员', 'IMPORT', 'CERTIFICATE', $5, $6, $7, $8, '2024-01-01', '证载')`,
      [idOf(`link ${n}`), fact[0], subject.id, fact[1], id, subject.kind, subject.project, random(12) === 0 ? 'PROPOSED' : 'CONFIRMED'],
    )
  }

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    await hub.refer('unit', CITY, { name: '吕梁市' })
    for (const county of COUNTIES) await hub.refer('unit', county, { name: county, parent_id: CITY })
    let n = 0
    for (let p = 0; p < 24; p++) {
      const [project, county] = [idOf(`project ${p}`), COUNTIES[p % 3] ?? CITY]
      await hub.refer('project', project, { unit_id: county })
      for (let s = 0; s < 1 + (p % 2); s++) {
        const buildings = Array.from({ length: random(4) }, (_, b) => idOf(`building ${p} ${s} ${b}`))
        const scope = { id: idOf(`scope ${p} ${s}`), project, county, buildings }
        scopes.push(scope)
        await hub.refer('scope', scope.id, { project_id: project, unit_id: county, building_ids: buildings })
        for (let c = random(5); c > 0; c--) await certify(n++, { id: scope.id, kind: 'SCOPE', project, county })
        for (const id of buildings) for (let c = random(6); c > 0; c--) await certify(n++, { id, kind: 'BUILDING', project, county })
      }
      for (let c = random(3); c > 0; c--) await certify(n++, { id: project, kind: 'PROJECT', project, county })
    }
    await hub.refer('unit_setting', idOf('setting'), {
      unit_id: COUNTIES[1],
      name: 'certificateIssuer.CONSTRUCTION',
      value: 'ADMIN_APPROVAL',
      effective_from: '2024-01-01',
    })
    await hub.refer('unit_setting', idOf('later'), {
      unit_id: COUNTIES[1],
      name: 'certificateIssuer.CONSTRUCTION',
      value: 'HOUSING',
      effective_from: '2199-01-01',
    })
    await hub.refer('unit_setting', idOf('wrong'), { unit_id: COUNTIES[0], name: 'certificateIssuer.LAND_USE', value: 'BANK', effective_from: '2024-01-01' })
  }, 60_000)
  afterAll(() => hub.close())

  it('answers what the rule answers scope by scope, as one statement', async () => {
    const expected = new Map<string, { scopes: Set<string>; projects: Set<string>; agency: string }>()
    for (const { id, missingCertificates } of await missingOf(scopes.map(({ id }) => id))) {
      const scope = scopes.find((one) => one.id === id)
      for (const { kind, agency } of missingCertificates) {
        const key = `${scope?.county} ${kind}`
        const row = expected.get(key) ?? { scopes: new Set(), projects: new Set(), agency }
        row.scopes.add(id)
        row.projects.add(scope?.project ?? '')
        expect(row.agency).toBe(agency)
        expected.set(key, row)
      }
    }
    hub.statements()
    const gaps = await ask({ first: 100 })
    expect(hub.statements()).toEqual(['certificate.gaps', 'certificate.gap.scopes'])
    expect(gaps.length).toBe(expected.size)
    for (const gap of gaps) {
      const row = expected.get(`${gap.unit.id} ${gap.kind}`)
      expect([gap.scopeCount, gap.projectCount, gap.agency]).toEqual([row?.scopes.size, row?.projects.size, row?.agency])
      expect(gap.scopes.nodes.map(({ id }) => id)).toEqual([...(row?.scopes ?? [])].sort())
      expect(gap.scopes.totalCount).toBe(gap.scopeCount)
    }
    expect(gaps.some(({ scopeCount, projectCount }) => scopeCount > projectCount)).toBe(true)
  })

  it('names the agency that the county’s setting names, if it may issue', async () => {
    const agency = async (unit: string | undefined, kind: string) => (await ask({ unit, kind }))[0]?.agency
    expect(await agency(COUNTIES[0], 'CONSTRUCTION')).toBe('HOUSING')
    expect(await agency(COUNTIES[1], 'CONSTRUCTION')).toBe('ADMIN_APPROVAL')
    expect(await agency(COUNTIES[0], 'LAND_USE')).toBe('NATURAL_RESOURCES')
  })

  it('is narrowed by unit with those below it, and by kind', async () => {
    const all = await ask()
    expect(await ask({ unit: CITY })).toEqual(all)
    expect(await ask({ unit: COUNTIES[2] })).toEqual(all.filter(({ unit }) => unit.id === COUNTIES[2]))
    expect(await ask({ kind: 'WORKS_PLANNING' })).toEqual(all.filter(({ kind }) => kind === 'WORKS_PLANNING'))
  })

  it('counts only what the caller sees', async () => {
    const [county] = COUNTIES
    expect(await ask({}, analystOf(county ?? ''))).toEqual((await ask()).filter(({ unit }) => unit.id === county))
    expect(await ask({}, agencyOf('HOUSING', idOf('别处')))).toEqual([])
    expect((await hub.run(QUESTION, {}, bankOf(idOf('银行')))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('leads to its rows page by page', async () => {
    const [unit, kind] = [COUNTIES[0], 'CONSTRUCTION']
    const [whole] = await ask({ unit, kind, first: 100 })
    const found: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const [gap] = await ask({ unit, kind, first: 2, after })
      found.push(...(gap?.scopes.nodes ?? []).map(({ id }) => id))
      after = gap?.scopes.pageInfo.endCursor ?? null
      more = gap?.scopes.pageInfo.hasNextPage ?? false
    }
    expect(found).toEqual(whole?.scopes.nodes.map(({ id }) => id))
    expect(found.length).toBeGreaterThan(2)
    const foreign = Buffer.from('["10"]').toString('base64url')
    for (const bad of [{ first: 101 }, { first: 0 }, { after: 'x' }, { after: foreign }])
      expect((await hub.run(QUESTION, bad, analyst)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  it('costs as many statements for 20 scopes as for one', async () => {
    const ids = scopes.map(({ id }) => id)
    const cost = async (n: number) => {
      hub.statements()
      await missingOf(ids.slice(0, n))
      return hub.statements().sort()
    }
    const one = await cost(1)
    expect(one).toEqual(['certificate.coverage.of.scope', 'certificate.of.scope', 'mortgage.of.scope', 'parcel.of.scope'])
    expect(await cost(20)).toEqual(one)
  })
})
