import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.js'
import type { RequestContext } from '../../../kernel/request.js'
import type { Ask } from '../../../platform/action/action.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'
import { agencyOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

export const LISHI = idOf('离石区')
export const LINXIAN = idOf('临县')
export const BANK = idOf('示例银行离石支行')
export const clerk = agencyOf('HOUSING', LISHI)

/** What the banks have lent: set by a test, asked by the withdrawal. */
export interface Loans {
  disbursedAmount: string | null
  loanBalance: string | null
  asked: number
}

export interface EscrowHub extends TestSubgraph {
  readonly loans: Loans
  act(mutation: string, input: Record<string, unknown>, actor?: Actor): Promise<Record<string, unknown>>
  ask(query: string, variables: Record<string, unknown>, actor?: Actor, more?: Partial<RequestContext>): Promise<Record<string, unknown>>
  /** A project with an account of this quota and balance, in yuan. */
  account(name: string, quota: string, balance: string): Promise<string>
}

const FIELDS: Readonly<Record<string, string>> = {
  EscrowAccount: 'id version supervisedQuota balance surplus accountNumber agency',
  EscrowMovement: 'id kind amount reversed account { balance surplus supervisedQuota }',
  RegisteredBuildings: 'buildings { id number }',
}

const TYPES: Readonly<Record<string, string>> = {
  openEscrowAccount: 'EscrowAccount',
  changeSupervisedQuota: 'EscrowAccount',
  registerBuildingsFromPermit: 'RegisteredBuildings',
}

/** A project of 离石 and nothing else. */
export const projectOnly = (hub: TestSubgraph, name: string): Promise<unknown> =>
  hub.admin.query(
    `insert into projects.project (id, unit_id, subject_id, agency, reporter, reporter_post, source, name, kind) values ($1, $2, $1, 'HOUSING', $1, '科员', 'FORM', $3, 'COMMODITY_HOUSING')`,
    [idOf(`project ${name}`), LISHI, name],
  )

/** A permit that a person has confirmed to be of the project. */
export async function permitOf(hub: TestSubgraph, name: string): Promise<string> {
  const [permit, project] = [idOf(`permit ${name}`), idOf(`project ${name}`)]
  await hub.admin.query(
    `insert into projects.presale_permit (id, unit_id, agency, reporter, reporter_post, source, number, project_name, developer_text, sale_kind, row_digest)
     values ($1, $2, 'HOUSING', $1, '科员', 'IMPORT', $3, $3, '合成置业有限公司', 'EXISTING_HOUSE', 'x')`,
    [permit, LISHI, name],
  )
  await hub.admin.query(
    `insert into projects.link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why)
     values (gen_random_uuid(), $1, $2, 'HOUSING', $2, '科员', 'FORM', 'PRESALE_PERMIT', $3, 'PROJECT', $2, 'CONFIRMED', '2026-01-01', '同名')`,
    [LISHI, project, permit],
  )
  return permit
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

export async function openEscrowHub(): Promise<EscrowHub> {
  const loans: Loans = { disbursedAmount: '0.00', loanBalance: '0.00', asked: 0 }
  const answer = async (document: string): Promise<unknown> => {
    if (document !== 'projectLoans') throw new Error(`nobody asks ${document}`)
    loans.asked += 1
    return { escrowAccount: { project: { disbursedAmount: loans.disbursedAmount, loanBalance: loans.loanBalance } } }
  }
  const hub = await openTestSubgraph(projects, { ask: answer as Ask })
  for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit })
  await hub.refer('institution', BANK, { name: '示例银行离石支行' })
  const ask: EscrowHub['ask'] = async (query, variables, actor = clerk, more = {}) => {
    const { data, errors } = await hub.run(query, variables, actor, more)
    if (errors) throw new Error(JSON.stringify(errors))
    return data as Record<string, unknown>
  }
  const act: EscrowHub['act'] = async (mutation, input, actor) => {
    const type = TYPES[mutation] ?? 'EscrowMovement'
    const document = `mutation ($input: ${capital(mutation)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { ${FIELDS[type]} } ... on Refusal { code field rule clause detail remedy } } }`
    return (await ask(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor))[mutation] as Record<string, unknown>
  }
  let serial = 0
  const account: EscrowHub['account'] = async (name, quota, balance) => {
    const project = idOf(`project ${name}`)
    await projectOnly(hub, name)
    serial += 1
    const id = idOf(`account ${name}`)
    const accountNumber = `62220000${String(serial).padStart(8, '0')}`
    const opened = await act('openEscrowAccount', {
      id,
      subjectId: project,
      accountNumber,
      institutionId: BANK,
      supervisedQuota: quota,
      openedOn: '2026-01-05',
    })
    if (opened.code) throw new Error(JSON.stringify(opened))
    if (balance !== '0.00') await act('depositPresaleFunds', { accountId: id, amount: balance, occurredOn: '2026-02-01' })
    return id
  }
  return { ...hub, loans, ask, act, account }
}
