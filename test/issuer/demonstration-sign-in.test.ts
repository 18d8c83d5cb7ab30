import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demonstrationCode, ensureDemonstrationAccounts } from '../../issuer/demonstration/sign-in.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { openBrowser } from './browser.js'
import { BANK, CLERK, issuerUrlOf, makeWorld, type World } from './support.js'

let world: World
let served: ServedIssuer

beforeAll(async () => {
  world = await makeWorld()
  served = await world.start()
})
afterAll(() => world.close())

describe('a demonstration person', () => {
  it('signs in with what was drawn for this data folder; machines have no account', async () => {
    const { database } = served.issuer
    const drawn = await ensureDemonstrationAccounts(database, world.dataDir, [BANK, CLERK])
    expect(await ensureDemonstrationAccounts(database, world.dataDir, [BANK, CLERK])).toEqual(drawn)
    const { rows } = await database.query<{ login: string }>('select login from issuer.account')
    expect(rows).toEqual([{ login: CLERK.name }])
    const browser = openBrowser()
    const form = await browser.get(`${issuerUrlOf(served)}/administration`)
    const shown = await browser.submit(form, { login: CLERK.name, password: drawn.password, code: demonstrationCode(drawn) })
    expect(shown.text).toContain('当前任职不是管理员')
  })
})
