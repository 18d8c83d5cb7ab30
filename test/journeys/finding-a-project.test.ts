import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { standOnTheListOf } from '../support/listed.js'
import { type Acted, answered, done, doneOnceKnown, until } from './support.js'

const HOUSING = 'housing-lishi'
const [BANK, OTHER] = ['bank-icbc-lvliang', 'bank-ccb-lvliang']
/** Two characters that no other name of the demonstration holds. */
const NAME = '离石区示例鹳雀苑'
const PERMIT = '141102202311177701'

type Hits = { readonly hits: readonly { readonly field: string; readonly rank: string; readonly record: Readonly<Record<string, unknown>> }[] }
type Found = Readonly<Record<'projects' | 'enterprises' | 'presalePermits' | 'certificates' | 'buildings', Hits>>

describe('finding a project by what one happens to know of it', () => {
  let hub: TestHub
  let project: Acted
  let enterprise: Acted
  let scope: Acted

  const find = async (identity: string, text: string): Promise<Found> => (await answered<{ search: Found }>(hub, identity, 'search', { text })).search
  const names = ({ hits }: Hits): unknown[] => hits.map(({ record }) => record.id)
  const found = (identity: string, text: string, what: keyof Found): Promise<Found> =>
    until(
      () => find(identity, text),
      (answer) => answer[what].hits.length > 0,
    )

  beforeAll(async () => {
    hub = await startTestHub()
    enterprise = await done(hub, HOUSING, 'registerEnterprise', { name: '离石区示例鹳雀置业有限公司' })
    project = await done(hub, HOUSING, 'registerProject', {
      ...{ name: '离石区示例翥凰苑', marketingName: '云上观澜', kind: 'COMMODITY_HOUSING', address: '离石区示例鹳巷9号', developerId: enterprise.id },
    })
    await done(hub, HOUSING, 'correctProject', { id: project.id, expectedVersion: project.version, name: NAME })
    scope = await done(hub, HOUSING, 'registerFinancedScope', { projectId: project.id, name: '全部', kind: 'WHOLE' })
    await doneOnceKnown(hub, 'approval-lishi', 'issueCertificate', {
      ...{ kind: 'CONSTRUCTION', number: PERMIT, authority: '离石区行政审批局', holder: '离石区示例鹳雀置业有限公司' },
      ...{ issuedOn: '2023-11-17', subjectIds: [project.id] },
    })
  }, 120_000)
  afterAll(() => hub?.close())

  it('two characters of its name, its marketing name and its lane lead an agency to it', async () => {
    expect((await found(HOUSING, '鹳雀', 'projects')).projects.hits).toMatchObject([{ field: 'NAME', rank: 'PART', record: { id: project.id, name: NAME } }])
    expect((await found(HOUSING, '观澜', 'projects')).projects.hits).toMatchObject([{ field: 'MARKETING_NAME', record: { id: project.id } }])
    expect((await found(HOUSING, '鹳巷', 'projects')).projects.hits).toMatchObject([{ field: 'ADDRESS', record: { id: project.id } }])
  })

  it('its former name, its developer and its permit’s number do too', async () => {
    expect((await found(HOUSING, '翥凰', 'projects')).projects.hits).toMatchObject([{ field: 'FORMER_NAME', record: { id: project.id, name: NAME } }])
    expect((await found(HOUSING, '鹳雀置业', 'enterprises')).enterprises.hits).toMatchObject([{ field: 'NAME', record: { id: enterprise.id } }])
    expect((await found(HOUSING, PERMIT, 'certificates')).certificates.hits).toMatchObject([{ field: 'NUMBER', rank: 'EXACT', record: { number: PERMIT } }])
    expect((await found(HOUSING, PERMIT.slice(-8), 'certificates')).certificates.hits).toMatchObject([{ rank: 'PART' }])
  })

  it('a bank finds nothing of it before it is pushed to it, everything after, and another bank still nothing', async () => {
    const texts = ['鹳雀', '翥凰', PERMIT] as const
    const all = async (identity: string) =>
      (await Promise.all(texts.map((text) => find(identity, text)))).flatMap(({ projects, enterprises, certificates }) =>
        [projects, enterprises, certificates].flatMap(names),
      )
    expect(await all(BANK)).toEqual([])
    await standOnTheListOf(hub.database.adminUrl, scope.id)
    await doneOnceKnown(hub, 'office-lishi', 'pushScope', { scopeId: scope.id, institutionId: institutionId('icbc-吕梁') })
    const certificate = (await find(HOUSING, PERMIT)).certificates.hits[0]?.record.id
    const expected = [project.id, enterprise.id, certificate, project.id, certificate]
    expect(
      await until(
        () => all(BANK),
        (ids) => ids.length >= expected.length,
      ),
    ).toEqual(expected)
    expect(await all(OTHER)).toEqual([])
  })
})
