import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { CITY, clerk, ELSEWHERE, entity, FIRST, furnish, instant, LINXIAN, LISHI, PROJECT, SCOPE } from './place.js'

const SHOWN = `__typename ... on Certificate { id version number warnings status statusSince statusReason agency holder } ... on Refusal { code rule field remedy }`
const ISSUE = `mutation ($input: IssueCertificateInput!) { issueCertificate(input: $input) { ${SHOWN} } }`
const CHANGE = `mutation ($input: ChangeCertificateStatusInput!) { changeCertificateStatus(input: $input) { ${SHOWN} } }`

type Answer = Record<string, unknown>

describe('[L-39] certificates', () => {
  let hub: TestSubgraph
  let serial = 0
  const issue = async (more: Answer = {}, actor: Actor = clerk) => {
    serial += 1
    const input = {
      idempotencyKey: randomUUID(),
      kind: 'LAND_PLANNING',
      number: `地字第14110220240${String(serial).padStart(4, '0')}号`,
      authority: '离石区自然资源局',
      holder: '示例置业有限公司',
      issuedOn: '2024-05-20',
      ...more,
    }
    return (await hub.run(ISSUE, { input }, actor)).data?.issueCertificate as Answer
  }
  const change = async (certificate: Answer, more: Answer = {}, actor: Actor = clerk) => {
    const body = {
      certificateId: certificate.id,
      status: 'REVOKED',
      since: '2026-03-01',
      reason: '撤销决定示例 1 号',
      expectedVersion: certificate.version,
      ...more,
    }
    return (await hub.run(CHANGE, { input: { idempotencyKey: randomUUID(), ...body } }, actor)).data?.changeCertificateStatus as Answer
  }
  const linksOf = async (certificate: Answer) =>
    (
      await hub.admin.query('select subject_id, subject_kind, project_id, state, decided_post from land.link where record_id = $1 order by subject_kind', [
        certificate.id,
      ])
    ).rows

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    await furnish(hub)
  })
  afterAll(() => hub.close())

  it('are recorded with the number normalised and whom they name linked at once', async () => {
    const certificate = await issue({ number: ' 地字第１４１１０２２０２４００９９９号', subjectIds: [SCOPE, FIRST] })
    expect(certificate).toMatchObject({
      __typename: 'Certificate',
      number: '地字第141102202400999号',
      warnings: [],
      status: 'VALID',
      version: 1,
      agency: 'NATURAL_RESOURCES',
    })
    expect(await linksOf(certificate)).toEqual([
      { subject_id: FIRST, subject_kind: 'BUILDING', project_id: PROJECT, state: 'CONFIRMED', decided_post: '科员' },
      { subject_id: SCOPE, subject_kind: 'SCOPE', project_id: PROJECT, state: 'CONFIRMED', decided_post: '科员' },
    ])
  })

  it('keep an unusual number with a warning and are never refused for it', async () => {
    expect(await issue({ number: '离石规字2024-1' })).toMatchObject({ number: '离石规字2024-1', warnings: ['LAND_PLANNING_PERMIT_PATTERN'] })
    expect(await issue({ kind: 'CONSTRUCTION', number: '141124202405200101' }, agencyOf('HOUSING', LISHI))).toMatchObject({
      warnings: ['CONSTRUCTION_PERMIT_DIVISION'],
    })
  })

  it.each([
    ['a construction permit from 规自', { kind: 'CONSTRUCTION' }, clerk, 'CERTIFICATE_OF_ANOTHER_AGENCY'],
    ['a works-planning permit from 住建', { kind: 'WORKS_PLANNING' }, agencyOf('HOUSING', LISHI), 'CERTIFICATE_OF_ANOTHER_AGENCY'],
    ['a land-use certificate that does not say its generation', { kind: 'LAND_USE' }, clerk, 'CERTIFICATE_GENERATION_NEEDED'],
    ['a planning permit with a generation', { generation: 'REAL_ESTATE_TITLE' }, clerk, 'CERTIFICATE_GENERATION_NEEDED'],
    ['a blank number', { number: ' \u3000' }, clerk, 'CERTIFICATE_NUMBER_MISSING'],
    ['a day of issue in the future', { issuedOn: '2199-01-01' }, clerk, 'LAND_DATE_AFTER_TODAY'],
    ['an end before its beginning', { expiresOn: '2024-05-19' }, clerk, 'LAND_DATES_REVERSED'],
    ['a subject that is not there', { subjectIds: [SCOPE, randomUUID()] }, clerk, 'NOT_FOUND'],
    ['a project of another county', { subjectIds: [ELSEWHERE] }, clerk, 'NOT_FOUND'],
    ['a unit of another county', { unitId: LINXIAN }, clerk, 'FORBIDDEN'],
    ['201 subjects at once', { subjectIds: Array.from({ length: 201 }, (_, n) => idOf(`subject ${n}`)) }, clerk, 'TOO_MANY_SUBJECTS'],
    ['[T15] an agency that issues none of the four', {}, agencyOf('TAXATION', LISHI), 'FORBIDDEN'],
    ['[T15] the bank', {}, { ...clerk, kind: 'BANK' as const, agency: 'BANK' as const }, 'FORBIDDEN'],
  ])('are refused for %s, and nothing is recorded', async (_, more, actor, code) => {
    const count = async () => (await hub.admin.query('select (select count(*) from land.certificate) + (select count(*) from land.link) as n')).rows[0].n
    const before = await count()
    expect(await issue(more, actor)).toMatchObject({ __typename: 'Refusal', code })
    expect(await count()).toBe(before)
  })

  it('may all be issued by 行政审批局', async () => {
    const approval = agencyOf('ADMIN_APPROVAL', LISHI)
    for (const kind of ['LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION']) expect(await issue({ kind }, approval)).toMatchObject({ agency: 'ADMIN_APPROVAL' })
    expect(await issue({ kind: 'LAND_USE', generation: 'REAL_ESTATE_TITLE' }, approval)).toMatchObject({ agency: 'ADMIN_APPROVAL' })
  })

  it('issued by the city stand in the county of the project they name', async () => {
    const certificate = await issue({ subjectIds: [PROJECT] }, agencyOf('NATURAL_RESOURCES', CITY))
    const { rows } = await hub.admin.query('select unit_id from land.certificate where id = $1', [certificate.id])
    expect(rows).toEqual([{ unit_id: LISHI }])
  })

  it('of one kind and number are recorded once in a county', async () => {
    const input = { number: '地字第141102202488888号' }
    expect(await issue(input)).toMatchObject({ version: 1 })
    expect(await issue(input)).toMatchObject({ code: 'DUPLICATE' })
  })

  it('[T30] are recorded once for one key however often it is sent', async () => {
    const key = { idempotencyKey: randomUUID(), number: '地字第141102202477777号', subjectIds: [PROJECT] }
    const [first, second] = [await issue(key), await issue(key)]
    expect(second).toEqual(first)
    expect(await linksOf(first)).toHaveLength(1)
    expect(await issue({ ...key, holder: '另一公司' })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
  })

  it('[T31] change status only for who knows the version', async () => {
    const certificate = await issue()
    expect(await change(certificate, { expectedVersion: 7 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await change(certificate)).toMatchObject({ status: 'REVOKED', version: 2, statusSince: '2026-03-01', statusReason: '撤销决定示例 1 号' })
    expect(await change(certificate, { status: 'SUPERSEDED' })).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  it.each([
    ['the status it has', { status: 'VALID' }, 'CERTIFICATE_STATUS_UNCHANGED'],
    ['no grounds', { reason: ' ' }, 'CERTIFICATE_REASON_MISSING'],
    ['a day in the future', { since: '2199-01-01' }, 'LAND_DATE_AFTER_TODAY'],
    ['a day before its issue', { since: '2024-05-19' }, 'LAND_DATES_REVERSED'],
  ])('do not change status for %s', async (_, more, code) => expect(await change(await issue(), more)).toMatchObject({ code }))

  it('[T15] [T11] change status neither by the agency beside nor by the county beside', async () => {
    const certificate = await issue()
    for (const actor of [agencyOf('HOUSING', LISHI), agencyOf('NATURAL_RESOURCES', LINXIAN)])
      expect(await change(certificate, {}, actor)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('[design §2] are shown as they were at an instant', async () => {
    const scope = idOf('范围')
    await hub.refer('scope', scope, { project_id: ELSEWHERE, unit_id: LISHI, building_ids: [] })
    const before = await instant(hub)
    const certificate = await issue({ subjectIds: [scope] })
    const valid = await instant(hub)
    await change(certificate)
    const at = async (asOf?: string) =>
      (await entity(hub, clerk, 'FinancedScope', scope, 'certificates { status version } missingCertificates { kind }', asOf === undefined ? {} : { asOf }))
        .found
    expect((await at(before))?.certificates).toEqual([])
    expect((await at(valid))?.certificates).toEqual([{ status: 'VALID', version: 1 }])
    expect((await at())?.certificates).toEqual([{ status: 'REVOKED', version: 2 }])
  })
})
