import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { standOnTheListOf } from '../support/listed.js'
import { type Acted, answered, done, doneOnceKnown, type Listed, listed, type Row, tried, until } from './support.js'

const [HOUSING, LINKER, BANK] = ['housing-lishi', 'land-lishi', 'bank-icbc-lvliang']
const DEVELOPER = '离石区示例鹮岭置业有限公司'
const ADDRESS = '离石区示例鹮岭东路8号'

interface Proposal extends Row {
  readonly id: string
  readonly version: number
  readonly project: { readonly id: string } | null
  readonly sureness: number
  readonly surenessClass: string
  readonly reasons: readonly { readonly code: string; readonly text: string; readonly points: number }[]
}
interface Queued extends Row {
  readonly recordId: string
  readonly sureness: number
  readonly proposals: readonly Proposal[]
}

describe('a linker’s hour: records that nobody has said belong to a project', () => {
  let hub: TestHub
  let project: Acted
  let scope: Acted
  let certificate: Acted
  let contract: Acted
  let stranger: Acted

  const queue = async (): Promise<readonly Queued[]> =>
    (await answered<{ landRecordsWithoutProject: Listed<Queued> }>(hub, LINKER, 'landLinkQueue', { first: 100, orderBy: 'SUREST' })).landRecordsWithoutProject
      .nodes
  const queued = async ({ id }: Acted): Promise<Queued | undefined> => (await queue()).find(({ recordId }) => recordId === id)
  const waiting = async (): Promise<string[]> => {
    const ids = new Set((await queue()).map(({ recordId }) => recordId))
    return Object.entries({ certificate, contract, stranger }).flatMap(([name, { id }]) => (ids.has(id) ? [name] : []))
  }
  /** The surest proposal of a record, once the matcher has looked at it. */
  const proposalOf = async (record: Acted): Promise<Proposal> => {
    const found = await until(
      () => queued(record),
      (one) => one?.proposals.some((link) => link.project?.id === project.id) === true,
    )
    const link = found?.proposals.find((one) => one.project?.id === project.id)
    if (!link) throw new Error(`nothing is proposed: ${JSON.stringify(found)}`)
    return link
  }
  const decide = ({ id, version }: Pick<Proposal, 'id' | 'version'>, decision: string, why: string): Promise<Acted> =>
    tried(hub, LINKER, 'decideLandRecordLink', { linkId: id, expectedVersion: version, decision, why })
  const numbersSeenByBank = async (): Promise<unknown[]> => {
    const { financedScope } = await answered<{ financedScope: { certificates: readonly Row[] } | null }>(hub, BANK, 'bankProjectView', { scopeId: scope.id })
    return financedScope?.certificates.map(({ number }) => number) ?? ['nothing is pushed']
  }
  const linksOf = async ({ id }: Acted): Promise<readonly Acted[]> =>
    (await listed<Acted>(hub, LINKER, 'landRecordLinks', { filter: { record: { eq: id } } })).nodes

  beforeAll(async () => {
    hub = await startTestHub()
    const enterprise = await done(hub, HOUSING, 'registerEnterprise', { name: DEVELOPER })
    project = await done(hub, HOUSING, 'registerProject', {
      ...{ name: '离石区示例鹮岭花园', kind: 'COMMODITY_HOUSING', address: ADDRESS, developerId: enterprise.id },
    })
    scope = await done(hub, HOUSING, 'registerFinancedScope', { projectId: project.id, name: '全部', kind: 'WHOLE' })
    await standOnTheListOf(hub.database.adminUrl, scope.id)
    await doneOnceKnown(hub, 'office-lishi', 'pushScope', { scopeId: scope.id, institutionId: institutionId('icbc-吕梁') })
    certificate = await done(hub, LINKER, 'issueCertificate', {
      ...{ kind: 'LAND_USE', generation: 'REAL_ESTATE_TITLE', number: '晋（2024）离石区不动产权第0009911号', authority: '离石区自然资源局' },
      ...{ holder: DEVELOPER, issuedOn: '2024-03-01' },
    })
    const grant = { area: '21000.00', method: 'LISTING', landUse: 'RESIDENTIAL', price: '36000000.00', signedOn: '2023-08-15' }
    contract = await done(hub, LINKER, 'recordLandContract', { ...grant, number: '示例离石出让第9901号', grantee: DEVELOPER, location: ADDRESS })
    stranger = await done(hub, LINKER, 'recordLandContract', {
      ...{ ...grant, number: '示例离石出让第9902号', grantee: '离石区示例他乡置业有限公司', location: '离石区城北片区' },
      projectName: '离石区示例鹮岭花园',
    })
  }, 120_000)
  afterAll(() => hub?.close())

  it('shows for each record which project it may be about, why, and how sure that is', async () => {
    const proposals = [await proposalOf(contract), await proposalOf(certificate), await proposalOf(stranger)] as const
    const [sure, likely, possible] = proposals
    expect(sure).toMatchObject({ reasons: expect.arrayContaining([expect.objectContaining({ code: 'SAME_DEVELOPER', text: expect.stringMatching(/企业/) })]) })
    expect(possible).toMatchObject({ surenessClass: 'POSSIBLE', reasons: expect.arrayContaining([expect.objectContaining({ code: 'DIFFERENT_DEVELOPER' })]) })
    expect(sure.sureness).toBeGreaterThan(likely.sureness)
    expect(likely.sureness).toBeGreaterThan(possible.sureness)
    for (const { sureness, reasons } of proposals)
      expect(sureness).toBe(
        Math.min(
          100,
          reasons.reduce((sum, { points }) => sum + points, 0),
        ),
      )
    expect(await waiting()).toEqual(['certificate', 'contract', 'stranger'])
  })

  it('[L-39] lets a bank see a certificate once its link is confirmed, and not a moment before', async () => {
    expect(await until(numbersSeenByBank, (numbers) => numbers.length === 0)).toEqual([])
    const proposal = await proposalOf(certificate)
    expect(await decide({ ...proposal, version: proposal.version + 1 }, 'CONFIRM', '同一企业')).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await decide(proposal, 'CONFIRM', '  ')).toMatchObject({ code: 'LINK_REASON_MISSING' })
    expect(
      await tried(hub, HOUSING, 'decideLandRecordLink', { linkId: proposal.id, expectedVersion: proposal.version, decision: 'CONFIRM', why: '同一企业' }),
    ).toMatchObject({
      __typename: 'Refusal',
    })
    expect(await decide(proposal, 'CONFIRM', '同一企业、唯一项目')).toMatchObject({ state: 'CONFIRMED', decidedPost: '规划和自然资源局开发利用科科员' })
    expect(await until(numbersSeenByBank, (numbers) => numbers.length > 0)).toEqual([certificate.number])
    expect(await waiting()).toEqual(['contract', 'stranger'])
  })

  it('empties by what is confirmed and keeps what is refused, until somebody knows better', async () => {
    expect(await decide(await proposalOf(contract), 'CONFIRM', '受让人与坐落一致')).toMatchObject({ state: 'CONFIRMED' })
    expect(await decide(await proposalOf(stranger), 'REFUSE', '受让人不是该项目的开发企业')).toMatchObject({ state: 'REFUSED' })
    expect(await waiting()).toEqual(['stranger'])
    expect((await queued(stranger))?.proposals.map((link) => link.project?.id)).not.toContain(project.id)
  })

  it('takes a record back when a link is undone with its reason; the bank sees it no more, and nothing is lost', async () => {
    const [confirmed] = await linksOf(certificate)
    if (!confirmed) throw new Error('the link is gone')
    expect(await decide(confirmed, 'UNDO', '证载宗地实为相邻地块')).toMatchObject({ state: 'UNDONE' })
    expect(await until(numbersSeenByBank, (numbers) => numbers.length === 0)).toEqual([])
    expect(await until(waiting, (names) => names.length === 2)).toEqual(['certificate', 'stranger'])
    const { nodes } = await listed<Acted>(hub, LINKER, 'certificates', { filter: { number: { eq: certificate.number } } })
    expect(nodes).toMatchObject([{ id: certificate.id, version: 1, holder: DEVELOPER }])
    expect(await linksOf(certificate)).toContainEqual(expect.objectContaining({ id: confirmed.id, state: 'UNDONE', decidedWhy: '证载宗地实为相邻地块' }))
  })

  it('is put right by a link proposed by hand', async () => {
    const named = { recordType: 'CERTIFICATE', recordId: certificate.id, subjectId: project.id, why: '调档核对，确为本项目' }
    const { id } = await done(hub, LINKER, 'proposeLandRecordLink', named)
    // The matcher says how sure it is of what a person proposed, too: that is a version of its own.
    const compared = (links: readonly Acted[]) => links.some((one) => one.id === id && one.sureness !== null)
    const link = (await until(() => linksOf(certificate), compared)).find((one) => one.id === id) as Acted
    expect(await decide(link, 'CONFIRM', '科长复核')).toMatchObject({ state: 'CONFIRMED', why: named.why })
    expect(await until(numbersSeenByBank, (numbers) => numbers.length > 0)).toEqual([certificate.number])
    expect(await waiting()).toEqual(['stranger'])
  })
})
