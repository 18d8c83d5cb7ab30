import { randomUUID } from 'node:crypto'
import { Secret } from 'otpauth'
import { addAccount } from '../../issuer/accounts/account.js'
import { issueActivation } from '../../issuer/accounts/activation.js'
import { codeNow } from '../../issuer/accounts/second-factor.js'
import { readKeyFile } from '../../issuer/keys/key-file.js'
import type { ServedIssuer } from '../../issuer/serve-issuer.js'
import { openBrowser } from './browser.js'
import { issuerUrlOf, type World } from './support.js'

export const PASSWORD = '正确的口令 correct horse'

export interface Person {
  readonly person: string
  readonly login: string
  readonly secret: Buffer
  readonly recoveryCodes: readonly string[]
}

/** A code that was not shown yet: of the step after now, or of as many later as the window lets. */
export const codeOf = ({ secret }: Pick<Person, 'secret'>, stepsAhead = 0): string => codeNow(secret, Date.now() + stepsAhead * 30_000)

/** Sets both factors on the activation page, as a person does who was given a code. */
export async function activateWith(served: ServedIssuer, code: string): Promise<Pick<Person, 'secret' | 'recoveryCodes'>> {
  const browser = openBrowser()
  const page = await browser.get(`${issuerUrlOf(served)}/activate/${code}`)
  const secret = Buffer.from(Secret.fromBase32(/手工输入：<code>([A-Z2-7]+)</.exec(page.text)![1]!).buffer)
  const done = await browser.submit(page, { password: PASSWORD, again: PASSWORD, totp: codeNow(secret, Date.now() - 30_000) })
  return { secret, recoveryCodes: [...done.text.matchAll(/<li>([a-z0-9-]+)<\/li>/g)].map(([, one]) => one!) }
}

export async function newPerson(world: World, served: ServedIssuer, login: string, person: string = randomUUID()): Promise<Person> {
  const { database } = served.issuer
  await addAccount(database, { person, login, label: login })
  const code = await issueActivation(database, await readKeyFile(world.dataDir), person)
  return { person, login, ...(await activateWith(served, code)) }
}
