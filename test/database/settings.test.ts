import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { roleSecrets, secretsFolder, secretsIn } from '../../platform/database/secrets.js'
import { DATABASE_SETTINGS, readSettings, serverFor } from '../../platform/database/settings.js'
import { PROJECT_ROOT } from '../../platform/root.js'
import { freshFolder } from './embedded-process.js'

describe('settings', () => {
  it('have defaults, and the embedded server where no other is named', () => {
    const settings = readSettings(DATABASE_SETTINGS, {})
    expect(settings).toMatchObject({ port: 4000, host: '127.0.0.1', dataDir: join(PROJECT_ROOT, '.data'), databaseUrl: null })
    expect(serverFor('land', settings)).toBeNull()
  })

  it('take one server for all parts, or one for each', () => {
    const all = 'postgresql://admin:secret@db:5432/hub'
    const land = 'postgres://admin@land/hub'
    const settings = readSettings(DATABASE_SETTINGS, { DATABASE_URL: all, DATABASE_URL_LAND: land, HUB_PORT: ' 0 ' })
    expect([serverFor('tax', settings), serverFor('land', settings), settings.port]).toEqual([all, land, 0])
  })

  it.each([
    ['HUB_PORT', '70000'],
    ['HUB_PORT', '4e3'],
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['DATABASE_URL_TAX', 'postgresql://db:5432'],
  ])('refuse %s=%s with a sentence that names the setting and not its value', (name, value) => {
    expect(() => readSettings(DATABASE_SETTINGS, { [name]: value })).toThrow(
      expect.objectContaining({ code: 'BAD_SETTING', zh: expect.stringContaining(name), en: expect.not.stringContaining(value) }),
    )
  })

  it('say what they mean in both languages', () => {
    for (const { zh, en } of Object.values(DATABASE_SETTINGS))
      expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[\x20-\x7e]+$/)])
  })
})

describe('secrets', () => {
  let dataDir = ''
  beforeAll(async () => {
    dataDir = await freshFolder('hub-secrets-')
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))
  const file = () => join(secretsFolder(dataDir), 'roles.json')

  it('are made once, also when many ask at once, and are readable by nobody else [T42]', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => roleSecrets(dataDir)))
    expect(new Set(all.map((secrets) => JSON.stringify(secrets))).size).toBe(1)
    expect(Object.keys(all[0]!)).toHaveLength(7)
    expect(((await stat(file())).mode & 0o777).toString(8)).toBe('600')
    expect(await readdir(secretsFolder(dataDir))).toEqual(['roles.json'])
  })

  it('keep what is there when a new role comes', async () => {
    const before = await roleSecrets(dataDir)
    expect(await secretsIn(file(), ['hub_new'])).toMatchObject(before)
  })

  it('are refused when others may read them, and when they are defaults [T42]', async () => {
    await chmod(file(), 0o640)
    await expect(roleSecrets(dataDir)).rejects.toMatchObject({ code: 'SECRETS_EXPOSED' })
    await chmod(file(), 0o600)
    const good = await readFile(file(), 'utf8')
    for (const bad of ['', 'postgres', 'postgrespostgrespostgres']) {
      await writeFile(file(), JSON.stringify({ ...JSON.parse(good), hub_tax: bad }))
      await expect(roleSecrets(dataDir)).rejects.toMatchObject({ code: 'SECRET_WEAK', en: expect.stringContaining('hub_tax') })
    }
    await writeFile(file(), '{ not json')
    await expect(roleSecrets(dataDir)).rejects.toMatchObject({ code: 'SECRET_WEAK' })
  })
})
