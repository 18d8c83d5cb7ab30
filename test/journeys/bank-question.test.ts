import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { institutionId } from '../../demo/banks.js'
import { idOf } from '../../demo/random.js'
import { unitId } from '../../demo/units.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { standOnTheListOf } from '../support/listed.js'

const HUB = fileURLToPath(new URL('../../hub.js', import.meta.url))
const run = promisify(execFile)

const REGISTER = `预售证号,项目名称,行政区域,项目地址,房屋用途,开发企业,预售日期,可售套数,总价区间_万元,面积区间_平方米
示例预〔2024〕7号,示例登记册花园,离石区,离石区示例大道7号,住宅,示例登记册置业有限公司,2024-07-01,80,60.50 - 98.20,89.10 - 143.61
`
const BUILDINGS = `预售证号,楼栋,单元,可售套数,最低总价_万元,最高总价_万元,最小面积_平方米,最大面积_平方米
示例预〔2024〕7号,1,1,40,60.50,98.20,89.10,143.61
示例预〔2024〕7号,2,1,40,61.00,97.00,89.10,143.61
`

interface Refusable {
  readonly __typename: string
  readonly id: string
  readonly version: number
}

describe('[L-41] the bank’s question: one request, four agencies', () => {
  let hub: TestHub

  /** A mutation by its registered document; anything but the payload fails the test. */
  const act = async (identity: string, mutation: string, input: Record<string, unknown>): Promise<Refusable> => {
    const answer = await hub.ask(identity, { document: mutation, variables: { input: { idempotencyKey: randomUUID(), ...input } } })
    const result = answer.body.data?.[mutation] as Refusable | undefined
    if (!result || result.__typename === 'Refusal') throw new Error(`${mutation}: ${answer.text}`)
    return result
  }
  const bankView = (identity: string, scopeId: string) => hub.ask(identity, { document: 'bankProjectView', variables: { scopeId } })
  const importFile = async (kind: string, text: string): Promise<string> => {
    const file = join(await mkdtemp(join(tmpdir(), 'register-')), `${kind}.csv`)
    await writeFile(file, text)
    const env = { ...process.env, DATABASE_URL: hub.database.adminUrl, HUB_DATA_DIR: hub.database.dataDir }
    const { stdout } = await run(process.execPath, [HUB, 'import', kind, file, '--as', 'housing-lishi'], { env })
    return stdout
  }
  /** Asks until the answer satisfies; grants travel to every subgraph within a second. */
  const until = async <T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> => {
    for (const deadline = Date.now() + 5000; ; ) {
      const answer = await ask()
      if (good(answer) || Date.now() > deadline) return answer
    }
  }

  beforeAll(async () => {
    hub = await startTestHub()
  })
  afterAll(() => hub.close())

  it('is answered for a demonstration project, each fact with its agency, date and reporter', async () => {
    const { body } = await bankView('bank-icbc-lvliang', idOf('scope 离石区 0 0'))
    expect(body.errors).toBeUndefined()
    const scope = body.data?.financedScope as Record<string, readonly Record<string, unknown>[]>
    for (const topic of ['progress', 'certificates']) {
      expect(scope[topic]?.length).toBeGreaterThan(0)
      for (const fact of scope[topic] ?? [])
        expect(fact).toMatchObject({ agency: expect.any(String), reporterPost: expect.any(String), recordedAt: expect.any(String) })
    }
    expect(scope.taxTopic).toMatchObject({ basis: 'CONSENT', periods: expect.arrayContaining([expect.objectContaining({ agency: 'TAXATION' })]) })
    expect(scope.pushes).toEqual([expect.objectContaining({ state: 'PUSHED' })])
  })

  it('gives another bank, a revoked push and an id that does not exist the same body to the byte', async () => {
    const scopeId = idOf('scope 离石区 0 0')
    const unknown = (await bankView('bank-icbc-lvliang', randomUUID())).text
    expect(unknown).toBe('{"data":{"financedScope":null}}')
    expect((await bankView('bank-ccb-lvliang', scopeId)).text).toBe(unknown)
    await standOnTheListOf(hub.database.adminUrl, scopeId)
    const pushed = await act('office-lishi', 'pushScope', { scopeId, institutionId: institutionId('ccb-吕梁') })
    const seen = await until(
      () => bankView('bank-ccb-lvliang', scopeId),
      ({ text }) => text.includes('PUSHED'),
    )
    expect(seen.body.data?.financedScope).toMatchObject({ id: scopeId })
    await act('office-lishi', 'revokePush', { id: pushed.id, expectedVersion: 2, reason: '推送有误' })
    const revokedAt = performance.now()
    expect(
      (
        await until(
          () => bankView('bank-ccb-lvliang', scopeId),
          ({ text }) => text === unknown,
        )
      ).text,
    ).toBe(unknown)
    expect(performance.now() - revokedAt).toBeLessThan(1000)
  })

  it('is answered for a project that came from the register and was linked, certified, taxed and pushed through mutations', async () => {
    await importFile('presale-permits', REGISTER)
    await importFile('presale-buildings', BUILDINGS)
    const found = await hub.ask('housing-lishi', { document: 'proposedProjectLinks' })
    interface Proposed {
      readonly id: string
      readonly version: number
      readonly recordId: string
      readonly project: { readonly id: string; readonly name: string }
    }
    const links = (found.body.data?.projectRecordLinks as { nodes: Proposed[] } | null | undefined)?.nodes ?? []
    const link = links.find(({ project }) => project.name === '示例登记册花园')
    if (!link) throw new Error(found.text)
    const projectId = link.project.id
    await act('housing-lishi', 'decideProjectRecordLink', { linkId: link.id, expectedVersion: link.version, decision: 'CONFIRM', why: '登记册与立项一致' })
    await act('housing-lishi', 'registerBuildingsFromPermit', { permitId: link.recordId })
    const scope = await act('housing-lishi', 'registerFinancedScope', { projectId, name: '全部', kind: 'WHOLE' })
    await act('housing-lishi', 'reportProgress', { subjectId: projectId, month: '2026-09', status: 'UNDER_CONSTRUCTION', physicalProgress: '61.5' })
    await act('market-lishi', 'recordViolation', {
      projectId,
      documentNumber: '示例市监罚字〔2026〕99号',
      matter: '广告宣传不实',
      serious: false,
      decidedOn: '2026-06-01',
    })
    const certificate = {
      number: '141102202406010101',
      authority: '离石区住建局',
      holder: '示例登记册置业有限公司',
      issuedOn: '2024-06-01',
      subjectIds: [projectId],
    }
    await act('housing-lishi', 'issueCertificate', { kind: 'CONSTRUCTION', ...certificate })
    const mortgage = { kind: 'LAND', number: '示例不动产证明第1号', mortgagee: '示例银行', rank: 1, amount: '12000000.00', registeredOn: '2025-01-15' }
    await act('land-lishi', 'registerMortgage', { ...mortgage, subjectIds: [projectId] })
    const period = { taxpayerName: '示例登记册置业有限公司', kind: 'VALUE_ADDED', periodFrom: '2026-07-01', periodTo: '2026-09-30', dueOn: '2026-10-27' }
    await act('tax-lishi', 'reportTaxPeriod', { ...period, declared: '300000.00', paid: '200000.00', arrears: '100000.00', subjectIds: [projectId] })
    const escrow = { subjectId: projectId, accountNumber: '6222000000000017', institutionId: institutionId('icbc-吕梁'), supervisedQuota: '80000000.00' }
    const account = await act('housing-lishi', 'openEscrowAccount', escrow)
    await act('housing-lishi', 'depositPresaleFunds', { accountId: account.id, amount: '90000000.00' })
    await standOnTheListOf(hub.database.adminUrl, scope.id)
    await act('office-lishi', 'pushScope', { scopeId: scope.id, institutionId: institutionId('icbc-吕梁') })
    await act('office-lishi', 'recordLegalBasis', { scopeId: scope.id, kind: 'CONSENT', document: '授权书（示例）99号', validFrom: '2026-01-01' })
    const { body, text } = await until(
      () => bankView('bank-icbc-lvliang', scope.id),
      (answer) => answer.text.includes('"CONSENT"') && answer.text.includes('PUSHED'),
    )
    expect(body.errors).toBeUndefined()
    expect(text).not.toContain(unitId('临县'))
    expect(body.data?.financedScope).toMatchObject({
      project: { code: null, name: '示例登记册花园', agency: 'HOUSING' },
      developer: { name: '示例登记册置业有限公司' },
      buildings: [expect.objectContaining({ number: expect.any(String) }), expect.objectContaining({ number: expect.any(String) })],
      progress: [{ physicalProgress: '61.50', agency: 'HOUSING' }],
      escrowAccounts: [{ accountNumber: '6222 **** **** 0017', supervisedQuota: '80000000.00', balance: '90000000.00', agency: 'HOUSING' }],
      taxTopic: { basis: 'CONSENT', arrears: '100000.00', periods: [{ declared: '300000.00', paid: '200000.00', agency: 'TAXATION' }] },
      violations: [{ documentNumber: '示例市监罚字〔2026〕99号', agency: 'MARKET_REGULATION' }],
      certificates: [{ kind: 'CONSTRUCTION', agency: 'HOUSING' }],
      mortgages: [{ kind: 'LAND', amount: '12000000.00', agency: 'NATURAL_RESOURCES' }],
      pushes: [{ state: 'PUSHED' }],
    })
  })
})
