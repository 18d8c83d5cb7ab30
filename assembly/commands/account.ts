import { randomUUID } from 'node:crypto'
import { accountByLogin, addAccount, LOGIN } from '../../issuer/accounts/account.js'
import { issueActivation } from '../../issuer/accounts/activation.js'
import { resetFactors } from '../../issuer/accounts/reset.js'
import { personActing, recordAct } from '../../issuer/audit/record.js'
import { readKeyFile } from '../../issuer/keys/key-file.js'
import type { Queryable } from '../../issuer/open-database.js'
import { type ActorKind, AGENCIES, type Agency } from '../../kernel/actor.js'
import { StartError } from '../../platform/database/start-error.js'
import { withIssuerDatabase } from '../issuer-database.js'

export interface FirstAdministrator {
  readonly agency: string
  readonly unit?: string
  readonly institution?: string
  readonly label: string
}

const KINDS: Partial<Readonly<Record<Agency, ActorKind>>> = { MECHANISM_OFFICE: 'OFFICE', BANK: 'BANK', AUDIT: 'AUDITOR' }
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const bad = (zh: string, en: string): StartError => new StartError('BAD_ACCOUNT', zh, en)

async function insert(queryable: Queryable, person: string, { agency, unit, institution, label }: FirstAdministrator): Promise<string> {
  const known = AGENCIES.find((name) => name === agency)
  const place = known === 'BANK' ? institution : unit
  if (!known || !UUID.test(place ?? '')) {
    throw bad(
      `部门应为 ${AGENCIES.join('、')} 之一，并须给出单位（银行为机构）的 id。`,
      `The agency is one of ${AGENCIES.join(', ')}, with its unit's id, a bank's institution's.`,
    )
  }
  const id = randomUUID()
  await queryable.query(
    `insert into issuer.membership (id, person, name_label, post, kind, agency, unit, institution, role, demonstration)
     values ($1, $2, $3, '管理员', $4, $5, $6, $7, 'ADMINISTRATOR', false)`,
    [id, person, label, KINDS[known] ?? 'AGENCY', known, known === 'BANK' ? null : place, known === 'BANK' ? place : null],
  )
  return id
}

const printCode = (code: string): void =>
  void process.stdout.write(
    `激活：身份签发地址 + /activate/${code}（一小时内有效，一次）/ activate at the issuer's address + the path, within the hour, once\n`,
  )

/** `hub account administrator LOGIN`: the first administrator of an agency or bank; everybody else is added by administrators. */
export const addAdministrator = (login: string, options: FirstAdministrator): Promise<void> =>
  withIssuerDatabase(async (database, dataDir) => {
    const key = await readKeyFile(dataDir)
    if (!LOGIN.test(login)) throw bad('账号为小写字母、数字、点和连字符。', 'A login has small letters, digits, dots and hyphens.')
    const code = await database.transaction(async (queryable) => {
      const person = randomUUID()
      if (!(await addAccount(queryable, { person, login, label: options.label }))) throw bad(`账号 ${login} 已存在。`, `The login ${login} exists.`)
      const membership = await insert(queryable, person, options)
      await recordAct(queryable, { actor: personActing(null, 'hub-command'), action: 'addAdministrator', subjects: [person, membership] })
      return issueActivation(queryable, key, person)
    })
    printCode(code)
  })

/** `hub account reset LOGIN`: for people whom no single administrator may reset. */
export const reset = (login: string): Promise<void> =>
  withIssuerDatabase(async (database, dataDir) => {
    const key = await readKeyFile(dataDir)
    const account = await accountByLogin(database, login)
    if (!account) throw bad(`没有账号 ${login}。`, `There is no account ${login}.`)
    const code = await database.transaction(async (queryable) => {
      await recordAct(queryable, { actor: personActing(null, 'hub-command'), action: 'resetAccount', subjects: [account.person] })
      return resetFactors(queryable, key, account.person)
    })
    printCode(code)
  })
