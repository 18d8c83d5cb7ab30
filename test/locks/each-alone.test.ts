import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'
import { openEngine } from '../../assembly/engine.js'
import { openOne } from '../../assembly/open-subgraphs.js'
import { SUBGRAPH_DEFINITIONS } from '../../assembly/parts.js'
import { idOf } from '../../demo/random.js'
import { createAuthorizer } from '../../gateway/access/authorize.js'
import type { Engine } from '../../gateway/engine/engine.js'
import { createLog } from '../../gateway/http/log.js'
import type { Actor } from '../../kernel/actor.js'
import type { Matrix } from '../../platform/access/matrix.js'
import { inProcess } from '../../platform/graph/execute.js'
import type { SubgraphRuntime } from '../../platform/graph/runtime.js'
import { administer } from '../support/database.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { ACTORS, requestOf } from './support/actors.js'
import { askAgain } from './support/ask.js'
import { openPolicies } from './support/open-policies.js'
import { API, type decisionsOf, MATRIX, OPEN } from './support/tables.js'

const SCOPE = idOf('scope 离石区 0 0')
const FOREIGN = idOf('scope 临县 2 0')

/** Taxes for an analyst, who may not see them; and a bank's look at a scope that nobody pushed to it. */
const TAXES = `{ financedScope(id: "${SCOPE}") { id taxArrears taxes { declared } } }`
const UNPUSHED = `{ financedScope(id: "${FOREIGN}") { id name project { id name certificates { id } } progress { id } taxTopic { basis arrears periods { id } } violations { id } mortgages { id } pushes { id } credits { id } } }`

/** A project registered by the tax bureau, which is the housing bureau's to do. */
const registration = (): string =>
  `mutation { registerProject(input: { idempotencyKey: "${crypto.randomUUID()}", name: "合成项目", kind: COMMODITY_HOUSING }) { __typename ... on Project { id } ... on Refusal { code } } }`

let closed: TestHub
let open: TestHub
beforeAll(async () => {
  ;[closed, open] = [await startTestHub(), await startTestHub()]
  await openPolicies(open.database.adminUrl)
})
afterAll(async () => {
  await closed?.close()
  await open?.close()
})

const silent = createLog(() => undefined, 'silent')
const withMatrix = ({ hub }: TestHub, matrix: Matrix): readonly SubgraphRuntime[] => hub.runtimes.map((runtime) => ({ ...runtime, matrix }))

/** The engine behind the gateway's checks: who asks it directly has gone past the first lock. */
const engineOver = (runtimes: readonly SubgraphRuntime[]): Promise<Engine> =>
  openEngine(new Map(runtimes.map((runtime) => [runtime.name, inProcess(runtime, () => undefined)])), silent)

const ask = async (engine: Engine, text: string, actor: Actor) => engine.executeObject(engine.prepare(text), {}, requestOf(actor))

interface AnswerError {
  readonly message: string
  readonly extensions?: Record<string, unknown>
}

/** All three locks as one test opens them; what a request goes through in the hub. */
async function through(hub: TestHub, locks: { readonly gateway: Matrix; readonly subgraphs: Matrix }, text: string, actor: Actor) {
  const { denied } = createAuthorizer(API, { get: (coordinate: string) => locks.gateway.get(coordinate)?.decisions } as ReturnType<
    typeof decisionsOf
  >).authorize(parse(text), actor.kind)
  if (denied.length > 0) return { refusedBy: 'gateway', data: null, errors: denied.map((message): AnswerError => ({ message })) }
  const { data, errors } = await ask(await engineOver(withMatrix(hub, locks.subgraphs)), text, actor)
  return { refusedBy: null, data, errors: errors as readonly AnswerError[] }
}

describe('each lock alone, the other two open', () => {
  it('with all three open, everything is there to be taken: what follows proves something', async () => {
    const taxes = await through(open, { gateway: OPEN, subgraphs: OPEN }, TAXES, ACTORS.ANALYST)
    expect(taxes).toMatchObject({ refusedBy: null, errors: [], data: { financedScope: { id: SCOPE, taxArrears: expect.any(String) } } })
    const unpushed = await through(open, { gateway: OPEN, subgraphs: OPEN }, UNPUSHED, ACTORS.BANK)
    expect(unpushed.data).toMatchObject({ financedScope: { id: FOREIGN, project: { certificates: expect.arrayContaining([{ id: expect.any(String) }]) } } })
  })

  it('the gateway refuses what the table denies', async () => {
    open.statements()
    expect(await through(open, { gateway: MATRIX, subgraphs: OPEN }, TAXES, ACTORS.ANALYST)).toEqual({
      refusedBy: 'gateway',
      data: null,
      errors: ['FinancedScope.taxArrears', 'FinancedScope.taxes', 'TaxPeriod.declared'].map((message) => ({ message })),
    })
    expect(open.statements().filter((name) => name.startsWith('tax'))).toEqual([])
    const { status, body } = await askAgain(open, 'analyst', { query: TAXES })
    expect({ status, code: body.errors?.[0]?.extensions?.code, data: body.data }).toEqual({ status: 403, code: 'FORBIDDEN', data: undefined })
  })

  it('the subgraph refuses what the table denies', async () => {
    const { data, errors } = await through(open, { gateway: OPEN, subgraphs: MATRIX }, TAXES, ACTORS.ANALYST)
    expect(data).toEqual({ financedScope: { id: SCOPE, taxArrears: null, taxes: null } })
    expect(errors.map(({ extensions }) => extensions?.code)).toContain('FORBIDDEN')
  })

  it('[T15] the subgraph refuses a mutation of another agency, and changes nothing', async () => {
    const count = () => administer(open.database.adminUrl, async (client) => (await client.query('select 1 from projects.project')).rowCount)
    const before = await count()
    const tax = { ...ACTORS.AGENCY, agency: 'TAXATION' as const }
    const { data } = await through(open, { gateway: OPEN, subgraphs: MATRIX }, registration(), tax)
    expect({ data, after: await count() }).toEqual({ data: { registerProject: { __typename: 'Refusal', code: 'FORBIDDEN' } }, after: before })
  })

  it('[T15] the database refuses a mutation of another agency, and changes nothing', async () => {
    const count = () => administer(closed.database.adminUrl, async (client) => (await client.query('select 1 from projects.project')).rowCount)
    const before = await count()
    const tax = { ...ACTORS.AGENCY, agency: 'TAXATION' as const }
    const { data } = await through(closed, { gateway: OPEN, subgraphs: OPEN }, registration(), tax)
    expect({ data, after: await count() }).toEqual({ data: { registerProject: { __typename: 'Refusal', code: 'FORBIDDEN' } }, after: before })
  })

  it('[T11] the database gives no foreign row', async () => {
    for (const actor of [ACTORS.BANK, ACTORS.DEVELOPER, ACTORS.PUBLIC, { ...ACTORS.AGENCY, unit: idOf('unit 舞阳县') }])
      expect(await through(closed, { gateway: OPEN, subgraphs: OPEN }, UNPUSHED, actor)).toMatchObject({ data: { financedScope: null } })
    const lists =
      '{ projects { totalCount } financedScopes { totalCount } certificates { totalCount } taxPeriods { totalCount } violations { totalCount } pushes { totalCount } }'
    const { data } = await through(closed, { gateway: OPEN, subgraphs: OPEN }, lists, ACTORS.PUBLIC)
    for (const list of Object.values(data ?? {})) expect(list).toEqual({ totalCount: 0 })
  })

  it('a part whose login role is held by no policy does not start', async () => {
    const [definition] = SUBGRAPH_DEFINITIONS
    if (!definition) throw new Error('no subgraphs')
    const servers = { ...closed.hub.servers, loginUrl: () => closed.database.adminUrl }
    const ports = {
      matrix: MATRIX,
      ask: () => Promise.reject(new Error('asks nobody')),
      sources: [],
      onInboxError: () => undefined,
      onBackgroundError: () => undefined,
    }
    await expect(openOne(definition, { ...ports, servers, dataDir: closed.database.dataDir })).rejects.toMatchObject({ code: 'ROLE_PRIVILEGED' })
  })
})
