import { appendFile, copyFile, cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmbedded } from '../../platform/database/embedded.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { query } from '../database/embedded-process.js'
import { freePort } from '../support/hub.js'
import { endedHub, freshFolder } from './support.js'

const COMPILED = join(dirname(fileURLToPath(import.meta.url)), '../..')
const MARKS = /^[✓✗] [^\n]*[一-鿿][^\n]* \/ [^\n]*$/

describe('hub doctor', () => {
  let folder = ''
  let dataDir = ''
  let environment: Record<string, string> = {}
  beforeAll(async () => {
    folder = await freshFolder('hub-doctor-')
    dataDir = join(folder, '.data')
    environment = { HUB_DATA_DIR: dataDir, HUB_PORT: String(await freePort()) }
    await endedHub(['migrate'], environment)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const faults = async (more: Record<string, string> = {}, hub?: string): Promise<{ code: number | null; wrong: string[] }> => {
    const { code, said } = await endedHub(['doctor'], { ...environment, ...more }, hub ? { hub } : {})
    const lines = said.trim().split('\n')
    for (const line of lines) expect(line).toMatch(MARKS)
    return { code, wrong: lines.filter((line) => line.startsWith('✗')) }
  }

  /** An installation of its own, to be broken: the same code and packages, other schema files. */
  async function installation(): Promise<string> {
    const root = join(folder, 'installation')
    await mkdir(root)
    await cp(COMPILED, join(root, 'dist'), { recursive: true, filter: (path) => path !== join(COMPILED, 'test') })
    await cp(join(PROJECT_ROOT, 'schema'), join(root, 'schema'), { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) await copyFile(join(PROJECT_ROOT, file), join(root, file))
    await symlink(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'))
    return root
  }

  it('finds nothing wrong with a good installation, and names a schema file that is not what the code says', async () => {
    const root = await installation()
    const hub = join(root, 'dist/hub.js')
    const made = await endedHub(['schema'], environment, { hub })
    expect(made).toMatchObject({ code: 0 })
    expect(await faults({}, hub)).toEqual({ code: 0, wrong: [] })
    await appendFile(join(root, 'schema/land.graphql'), '# edited\n')
    expect(await faults({}, hub)).toEqual({ code: 1, wrong: [expect.stringMatching(/land\.graphql.*\.\/hub schema/)] })
    await rm(join(root, 'package-lock.json'))
    expect((await faults({}, hub)).wrong).toEqual(expect.arrayContaining([expect.stringContaining('package-lock.json')]))
  })

  it('names a missing migration, a taken port and a database that does not answer, and what to do', async () => {
    const server = await startEmbedded({ dataDir })
    await query(server.adminUrl, 'delete from tax.migrations')
    expect((await faults()).wrong.filter((line) => line.includes('migrat'))).toEqual([expect.stringMatching(/tax.*\.\/hub migrate/)])
    const taken = await faults({ HUB_PORT: new URL(server.adminUrl).port })
    expect(taken.wrong).toEqual(expect.arrayContaining([expect.stringMatching(/HUB_PORT/)]))
    await server.stop()
    const silent = await faults({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/hub' })
    expect([silent.code, silent.wrong]).toEqual([1, expect.arrayContaining([expect.stringContaining('127.0.0.1:1')])])
  })

  it('names a data folder that is none', async () => {
    await writeFile(join(folder, 'file'), '')
    expect((await faults({ HUB_DATA_DIR: join(folder, 'file/.data') })).wrong).toEqual(expect.arrayContaining([expect.stringContaining('file/.data')]))
  })
})
