import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { financing } from '../../../subgraphs/financing/subgraph.js'
import { agencyOf, bankOf } from '../../support/actors.js'
import { type FileGiver, fileGiver, outcome } from '../../support/import-rows.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BANK, furnish, LISHI, OTHER_BANK, PROJECT, SCOPE } from '../land/place.js'

const finance = agencyOf('FINANCE', LISHI)
const HEADER = ['所属资本金到位_凭证号', '审核或认定文书号', '环节', '融资银行', '申报金额_元', '认定金额_元', '审核或认定日期', '核减原因']

let hub: TestSubgraph
let files: FileGiver
let contributionId = ''
const record = async (name: string, input: object, actor: Actor) => {
  const document = `mutation ($input: Record${name}Input!) { record${name}(input: $input) { __typename ... on ${name} { id } ... on Refusal { code field } } }`
  const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
  if (!data) throw new Error(JSON.stringify(errors))
  return data[`record${name}`] as Record<string, string>
}

beforeAll(async () => {
  hub = await openTestSubgraph(financing)
  await furnish(hub)
  await hub.refer('push', '00000000-0000-4000-8000-000000000001', {
    scope_id: SCOPE,
    institution_id: OTHER_BANK,
    unit_id: LISHI,
    granted_at: '2026-01-01T00:00:00Z',
  })
  files = await fileGiver(hub, { 'capital-recognitions': HEADER })
})
afterAll(async () => {
  await files.close()
  await hub.close()
})

describe('a register that agencies and banks write', () => {
  const recognised = { stage: 'FINANCE_REVIEW', number: '离财审〔2026〕6号', claimed: '100.00', recognised: '100.00', decidedOn: '2026-05-01' }

  it('takes an agency’s row that names no bank, by hand and by file', async () => {
    const paid = { subjectId: PROJECT, number: '资本金-1', form: 'CASH', amount: '100.00', contributedOn: '2026-04-01', contributor: '示例城投' }
    contributionId = (await record('CapitalContribution', paid, finance)).id ?? ''
    expect(await record('CapitalRecognition', { capitalContributionId: contributionId, ...recognised }, finance)).toMatchObject({
      __typename: 'CapitalRecognition',
    })
    const row = ['资本金-1', '离财审〔2026〕7号', '财政局审核', '', '100', '100', '2026-05-02', '']
    expect(await files.give('capital-recognitions', [row], finance)).toMatchObject(outcome(1, 0, 0))
  })

  it('takes a bank’s row as the bank’s own, named or not, and gives back one in another’s name', async () => {
    await hub.refer('institution', OTHER_BANK, { name: '另一银行' }, 2)
    const row = ['资本金-1', '认定-1', '融资银行认定', '', '100', '100', '2026-05-02', '']
    const given = await files.give('capital-recognitions', [row, row.with(1, '认定-2').with(3, '另一银行')], bankOf(BANK))
    expect(given).toMatchObject(outcome(1, 0, 0, 1))
    expect(given.why).toMatch(/融资银行,.*不能代其他机构填报.*另一银行/s)
    const { rows } = await hub.admin.query('select agency, institution_id as bank from financing.capital_recognition order by agency, number')
    expect(rows).toEqual([
      { agency: 'BANK', bank: BANK },
      { agency: 'FINANCE', bank: null },
      { agency: 'FINANCE', bank: null },
    ])
  })
})

describe('[L-16] a developer and a bank are brought together', () => {
  const regulator = agencyOf('NFRA', LISHI)
  const demand = { number: '需求-16', kind: 'NEW_LOAN', amount: '80000000.00', purpose: '后续工程建设', raisedOn: '2026-04-02', state: 'OPEN' }
  const demandId = randomUUID()
  const register = `mutation ($input: RegisterInstitutionInput!) { registerInstitution(input: $input) { __typename } }`

  beforeAll(async () => {
    for (const [id, name] of [
      [BANK, '示例银行'],
      [OTHER_BANK, '另一银行'],
    ]) {
      const input = { idempotencyKey: randomUUID(), id, name, kind: 'LEGAL_ENTITY', seesBranches: false }
      const { data } = await hub.run(register, { input }, regulator)
      expect(data).toEqual({ registerInstitution: { __typename: 'Institution' } })
    }
  })

  it('demand, each bank it met and what came of it stay side by side', async () => {
    await record('FinancingDemand', { id: demandId, subjectId: PROJECT, ...demand }, regulator)
    const match = { financingDemandId: demandId, matchedOn: '2026-04-10' }
    await record('BankMatch', { ...match, bank: BANK, outcome: 'AGREED', amount: '50000000.00', outcomeOn: '2026-04-20' }, regulator)
    await record('BankMatch', { ...match, bank: OTHER_BANK, outcome: 'DECLINED', outcomeOn: '2026-04-21', reason: '抵押物不足' }, regulator)
    const { data } = await hub.run('{ bankMatches { totalCount nodes { outcome amount reason bank { id } } } }', {}, regulator)
    expect(data?.bankMatches).toEqual({
      totalCount: 2,
      nodes: expect.arrayContaining([
        { outcome: 'AGREED', amount: '50000000.00', reason: null, bank: { id: BANK } },
        { outcome: 'DECLINED', amount: null, reason: '抵押物不足', bank: { id: OTHER_BANK } },
      ]),
    })
  })

  it('is the mechanism’s record: a bank does not write it', async () => {
    const { errors } = await hub.run(
      'mutation ($input: RecordBankMatchInput!) { recordBankMatch(input: $input) { __typename } }',
      { input: { idempotencyKey: randomUUID(), financingDemandId: demandId, matchedOn: '2026-04-11', bank: BANK, outcome: 'AGREED' } },
      bankOf(BANK),
    )
    const { rows } = await hub.admin.query('select count(*)::int as n from financing.bank_match')
    expect([rows[0].n, errors === undefined || errors.length > 0]).toEqual([2, true])
  })
})
