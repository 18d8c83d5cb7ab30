import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importWorkers } from '../../../assembly/import/start-worker.js'
import { settings } from '../../../assembly/settings.js'
import { createDiskStore } from '../../../platform/files/disk-store.js'
import { filesPort } from '../../../platform/files/port.js'
import { uploadToken } from '../../../platform/files/upload-token.js'
import { endJob, takeJob } from '../../../platform/importing/jobs/queue.js'
import { watchQueue } from '../../../platform/importing/jobs/watch-queue.js'
import type { ImportWorker } from '../../../platform/importing/jobs/worker.js'
import { generateKey, signingKey, verificationKeys } from '../../../platform/signing/keys.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { writeCsv } from '../../importing/support.js'
import { agencyOf } from '../../support/actors.js'
import { testServer } from '../../support/database.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { dirtyPermit, PERMIT_COLUMNS, type Row } from '../../support/synthetic-register.js'
import { CITY, cityClerk, EAST } from './import-support.js'

const [gateway, own] = [generateKey('gateway.1'), generateKey('projects.1')]
const FIELDS = 'id state version rowsDone totals { rows created updated unchanged refused counts { group code text count } } problem { code title } errorReport'
const END = new Set(['CHECKED', 'DONE', 'FAILED', 'CANCELLED'])

type Job = Record<string, unknown> & { id: string; state: string; version: number }

describe('an import through the API', () => {
  let hub: TestSubgraph
  let folder: string
  let files: ReturnType<typeof filesPort>
  let crash = 0
  let start: (job: string) => ImportWorker

  const act = async (verb: string, input: object, actor = cityClerk): Promise<Job> => {
    const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}ProjectImportInput!`
    const document = `mutation ($input: ${type}) { ${verb}ProjectImport(input: $input) { __typename ... on Refusal { code } ... on ProjectImport { ${FIELDS} } } }`
    const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
    return (data?.[`${verb}ProjectImport`] ?? errors) as Job
  }
  const read = async (id: string, actor = cityClerk): Promise<Job> => {
    const { data } = await hub.run(`query ($id: ID!) { projectImport(id: $id) { ${FIELDS} } }`, { id }, actor)
    return data?.projectImport as Job
  }
  const settled = async (id: string): Promise<Job> => {
    for (const until = Date.now() + 60_000; Date.now() < until; ) {
      const job = await read(id)
      if (END.has(job.state)) return job
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the import did not come to an end')
  }
  const upload = async (rows: readonly Row[], kind = 'presale-permits', actor = cityClerk): Promise<Job> => {
    const path = join(folder, `${randomUUID()}.csv`)
    await writeCsv(path, PERMIT_COLUMNS, rows)
    const stored = await files.store.put(createReadStream(path))
    const token = uploadToken.sign({ ...stored, mediaType: 'text/csv', name: 'permits.csv', membership: actor.membership }, signingKey(gateway))
    return act('upload', { kind, upload: token }, actor)
  }
  const permits = async (): Promise<number> => (await hub.admin.query('select count(*)::int as n from projects.presale_permit')).rows[0].n

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-jobs '))
    files = filesPort({ store: createDiskStore(join(folder, 'files')), own: signingKey(own), gateway: () => verificationKeys({ keys: [gateway] }) })
    hub = await openTestSubgraph(projects, { files })
    await hub.refer('unit', CITY, { name: '样本市', aliases: [] })
    await hub.refer('unit', EAST, { name: '样本东区', aliases: [], parent_id: CITY })
    const { dataDir } = testServer()
    const own_ = { ...settings(), databaseUrl: hub.adminUrl, dataDir, filesDir: join(folder, 'files') }
    const workers = importWorkers({ settings: own_, keysDir: null })
    start = (job) => {
      const worker = workers('projects', job)
      if (crash-- > 0) worker.kill()
      return worker
    }
  })
  afterAll(async () => {
    await hub.close()
    await rm(folder, { recursive: true, force: true })
  })

  const withQueue = async <T>(work: () => Promise<T>): Promise<T> => {
    const errors: unknown[] = []
    const queue = watchQueue({ ...hub.runtime, startImportWorker: (_, job) => start(job) }, (error) => errors.push(error))
    const done = await work().finally(() => queue.stop())
    expect(errors).toEqual([])
    return done
  }
  const east = (n: number, cells: Record<string, string> = {}) => dirtyPermit(n, { cells: { 行政区域: '样本东区', ...cells } })

  it(
    'is checked first and writes nothing, shows the difference, and writes once confirmed, in a process of its own',
    () =>
      withQueue(async () => {
        const { id, state } = await upload([east(2), east(4), east(6, { 预售日期: '昨天' })])
        expect(state).toBe('UPLOADED')
        const checked = await settled(id)
        expect(checked).toMatchObject({ state: 'CHECKED', rowsDone: 3, totals: { rows: 3, created: 2, refused: 1 }, problem: null })
        expect(JSON.stringify(checked.totals)).toContain('IMPORT_CELL_DATE')
        expect(await permits()).toBe(0)
        const { rows } = await hub.admin.query('select report from projects.import_job where id = $1', [id])
        expect(await text(await files.store.open(rows[0].report.sha256))).toContain('“昨天”不是日期')
        expect(checked.errorReport).toMatch(/^\/files\//)
        expect(await act('confirm', { importId: id, expectedVersion: checked.version - 1 })).toMatchObject({ __typename: 'Refusal' })
        expect(await act('confirm', { importId: id, expectedVersion: checked.version })).toMatchObject({ state: 'CONFIRMED' })
        expect(await settled(id)).toMatchObject({ state: 'DONE', totals: { created: 2, refused: 1 } })
        expect(await permits()).toBe(2)
        const { rows: audited } = await hub.admin.query(
          `select count(*)::int as n from projects.audit where body like '%Import.presalePermits%' and body like $1`,
          [`%${id}%`],
        )
        expect(audited[0].n).toBeGreaterThan(0)
      }),
    40_000,
  )

  it(
    'is taken up again when its worker is killed, and given up after three',
    () =>
      withQueue(async () => {
        crash = 1
        expect(await settled((await upload([east(8)])).id)).toMatchObject({ state: 'CHECKED' })
        crash = 3
        expect(await settled((await upload([east(10)])).id)).toMatchObject({ state: 'FAILED', problem: { code: 'IMPORT_WORKER_LOST' } })
      }),
    40_000,
  )

  it(
    'fails with the reason where the file is not what it says, or the kind is another agency’s',
    () =>
      withQueue(async () => {
        expect(await settled((await upload([east(2)], 'presale-buildings')).id)).toMatchObject({ state: 'FAILED', problem: { code: 'IMPORT_FILE_COLUMNS' } })
        const market = agencyOf('MARKET_REGULATION', CITY)
        expect(await settled((await upload([east(2)], 'presale-permits', market)).id)).toMatchObject({ state: 'FAILED', problem: { code: 'FORBIDDEN' } })
      }),
    40_000,
  )

  it('waits while nobody works; is cancelled by its agency, confirmed by its owner alone, seen in its unit alone', async () => {
    expect(await upload([], 'cats')).toMatchObject({ __typename: 'Refusal', code: 'IMPORT_KIND_UNKNOWN' })
    const colleague = agencyOf('HOUSING', CITY, 'LEADER')
    const { id, version } = await upload([east(12)])
    expect(await act('confirm', { importId: id, expectedVersion: version }, colleague)).toMatchObject({ code: 'IMPORT_OF_ANOTHER_PERSON' })
    expect(await act('confirm', { importId: id, expectedVersion: version })).toMatchObject({ code: 'IMPORT_STATE' })
    for (const stranger of [agencyOf('HOUSING', EAST), agencyOf('NFRA', EAST)]) expect(await read(id, stranger)).toBeNull()
    expect(await act('cancel', { importId: id }, agencyOf('MARKET_REGULATION', CITY))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await act('cancel', { importId: id }, colleague)).toMatchObject({ state: 'CANCELLED' })
    const taken = await upload([east(14)])
    expect(await takeJob(hub.runtime)).toMatchObject({ id: taken.id, state: 'CHECKING' })
    expect(await takeJob(hub.runtime)).toBeNull()
    expect(await act('cancel', { importId: taken.id })).toMatchObject({ state: 'CHECKING' })
    await hub.admin.query(`update projects.import_job set beat_at = now() - interval '1 hour'`)
    expect(await takeJob(hub.runtime)).toBeNull()
    expect(await read(taken.id)).toMatchObject({ state: 'CANCELLED' })
  })

  it('[X2] a check cancelled in its last moment is cancelled, and a worker that comes too late ends nothing', async () => {
    const { id } = await upload([east(16)])
    const job = await takeJob(hub.runtime)
    expect(job).toMatchObject({ id, state: 'CHECKING' })
    await act('cancel', { importId: id })
    await endJob(hub.runtime, { id, state: 'CHECKING' }, { state: 'CHECKED' })
    expect(await read(id)).toMatchObject({ state: 'CANCELLED' })
    await endJob(hub.runtime, { id, state: 'RUNNING' }, { state: 'DONE' })
    expect(await read(id)).toMatchObject({ state: 'CANCELLED' })
  })
})
