import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ensureDemonstrationIdentities } from '../../../issuer/demonstration/ensure-identities.js'
import { openIssuerDatabase } from '../../../issuer/open-database.js'
import { type EmbeddedServer, startEmbedded } from '../../../platform/database/embedded.js'
import { writeCsv } from '../../importing/support.js'
import { idOf } from '../../support/actors.js'
import { administer } from '../../support/database.js'
import { dirtyPermit, PERMIT_COLUMNS, type Row, SYNTHETIC_UNITS, syntheticPermits, UNIT_COLUMNS } from '../../support/synthetic-register.js'

const HUB = join(dirname(fileURLToPath(import.meta.url)), '../../../hub.js')
const PROVINCE = idOf('样本省')
const identity = { post: '科员', institution: null, enterprise: null, unit: PROVINCE }
const IDENTITIES = [
  { ...identity, name: 'office', label: '样本省办公室', kind: 'OFFICE' as const, agency: 'MECHANISM_OFFICE' as const, role: 'LEADER' as const },
  { ...identity, name: 'housing', label: '样本省住建', kind: 'AGENCY' as const, agency: 'HOUSING' as const, role: 'CLERK' as const },
  { ...identity, name: 'tax', label: '样本省税务', kind: 'AGENCY' as const, agency: 'TAXATION' as const, role: 'CLERK' as const },
]
const UNITS: readonly Row[] = SYNTHETIC_UNITS.map(([name = '', kind = '', parent = '', ...rest]) => [name, kind, parent || '样本省', ...rest])

let folder = ''
let server: EmbeddedServer

interface Ended {
  readonly code: number | null
  readonly out: string
}

/** Runs the command line; `onOut` may act while it runs. */
function hub(args: readonly string[], onOut: (text: string, interrupt: () => void) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, [HUB, ...args], { env: { ...process.env, HUB_DATA_DIR: join(folder, 'data') } })
  let out = ''
  const hear = (chunk: Buffer): void => {
    out += chunk.toString()
    onOut(out, () => child.kill('SIGINT'))
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })))
}

const give = async (kind: string, header: Row, rows: Iterable<Row>, as: string, ...flags: string[]): Promise<Ended> => {
  const path = join(folder, `${kind}.csv`)
  await writeCsv(path, header, rows)
  return hub(['import', kind, path, '--as', as, ...flags])
}
const permits = (rows: Iterable<Row>, ...flags: string[]): Promise<Ended> => give('presale-permits', PERMIT_COLUMNS, rows, 'housing', ...flags)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-导入 '))
  server = await startEmbedded({ dataDir: join(folder, 'data'), serverSettings: { fsync: 'off', synchronous_commit: 'off' } })
  expect(await hub(['migrate'])).toMatchObject({ code: 0 })
  await administer(server.adminUrl, async (client) => {
    const issuer = openIssuerDatabase(server.adminUrl)
    await ensureDemonstrationIdentities(issuer, join(folder, 'data'), IDENTITIES).finally(() => issuer.close())
    const unit = [PROVINCE, '样本省']
    await client.query(
      `insert into coordination.reporting_unit (id, unit_id, agency, reporter, reporter_post, source, name, kind, valid_from) values ($1, $1, 'MECHANISM_OFFICE', $1, '主任', 'FORM', $2, 'PROVINCE', '2000-01-01')`,
      unit,
    )
    await client.query(`select coordination.append_outbox('unit', $1, 1, true, $1, jsonb_build_object('name', $2::text, 'aliases', '{}'), 'test')`, unit)
  })
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('./hub import', () => {
  it('registers the units first: what is unknown then is refused, and exit code 1 says so', async () => {
    expect((await permits([dirtyPermit(1, { cells: {} })])).out).toContain('IMPORT_UNIT_UNKNOWN')
    const units = await give('reporting-units', UNIT_COLUMNS, UNITS, 'office')
    expect(units.out).toContain('新增 / created 4')
    expect(units.code).toBe(0)
  })

  it('says in Chinese and English how every row ended, and where the refused ones are', async () => {
    const { code, out } = await permits(syntheticPermits(300, 3))
    expect(code).toBe(1)
    for (const said of [
      '导入完成 / Imported',
      '特殊情形 / special cases:',
      '退回原因 / reasons of refusal:',
      'IMPORT_CELL_DATE',
      '现房销售',
      'presale-permits.csv.errors.csv',
    ])
      expect(out).toContain(said)
    const report = (await readFile(join(folder, 'presale-permits.csv.errors.csv'), 'utf8')).split('\r\n')
    expect(report[0]).toContain('Excel行号,列,原因,处理办法')
    const again = await permits([dirtyPermit(1, { cells: {} })], '--dry-run')
    expect(again.out).toContain('未变 / unchanged 1')
    expect(again.out).toContain('只检查，未写入')
    expect(again.code).toBe(0)
  })

  it.each([
    ['a file that is not there', ['presale-permits', 'nowhere.csv', '--as', 'housing'], 2, 'The file cannot be opened'],
    ['an identity whose register it is not', ['presale-permits', 'presale-permits.csv', '--as', 'tax'], 2, '无权办理'],
    ['an unknown identity', ['presale-permits', 'presale-permits.csv', '--as', 'nobody'], 1, 'No identity is called nobody'],
    ['an unknown kind', ['cats', 'presale-permits.csv', '--as', 'housing'], 1, './hub import --template lists all kinds'],
  ])('refuses %s', async (_, [kind = '', file = '', ...rest], code, said) => {
    const ended = await hub(['import', kind, join(folder, file), ...rest])
    expect(ended.out).toContain(said)
    expect(ended.code).toBe(code)
  })

  it('[X2] is stopped by Ctrl-C between two batches, and goes on where it was when given again', async () => {
    const path = join(folder, 'long.csv')
    const rows = Array.from({ length: 10_000 }, (_, n) => dirtyPermit(10_000 + n, { cells: {} }))
    await writeCsv(path, PERMIT_COLUMNS, rows)
    const command = ['import', 'presale-permits', path, '--as', 'housing']
    const recorded = () =>
      administer(server.adminUrl, async (client) => (await client.query('select count(*)::int as n from projects.presale_permit')).rows[0].n as number)
    const before = await recorded()
    let interrupted = false
    const { code, out } = await hub(command, (text, interrupt) => {
      if (!interrupted && text.includes('导入 / import [')) interrupt()
      interrupted ||= text.includes('导入 / import [')
    })
    expect(out).toContain('已停止')
    expect(code).toBe(130)
    const kept = (await recorded()) - before
    expect(kept).toBeLessThan(10_000)
    const rest = await hub(command)
    expect(rest.out).toContain(`未变 / unchanged ${kept}`)
    expect((await recorded()) - before).toBe(10_000)
  })
})
