import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, type LocalDate } from '../../../kernel/dates.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { idOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { clerk, DEVELOPER, entity, FIRST, furnish, LISHI, OTHER_SCOPE, PROJECT, SCOPE, SECOND, THIRD, theBank, theOffice } from './place.js'

const START = '2024-01-01' as LocalDate
const CASE = 'number state suspendedBy workdaysSpent limitWorkdays limitBasis overdueWorkdays calendarPublished'
const MISSING = `missingCertificates { kind agency developerActsNext since applicant { id } applications { ${CASE} } }`
const DESK = 'query ($eligible: Boolean) { certificateDesk(eligibleOnly: $eligible) { number overdueWorkdays eligible project { id } } }'

interface Missing {
  readonly kind: string
  readonly since: string | null
  readonly [field: string]: unknown
}

describe('[L-39] what is missing, at which agency, for how many working days', () => {
  let hub: TestSubgraph
  let today: LocalDate
  const send = async (mutation: string, type: string, input: object) => {
    const { data, errors } = await hub.run(
      `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { __typename ... on Refusal { code detail } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      clerk,
    )
    expect([errors, data?.done]).toEqual([undefined, expect.not.objectContaining({ __typename: 'Refusal' })])
  }
  const linkCertificate = (building: string) =>
    hub.admin.query(
      `insert into land.link (id, unit_id, subject_id, agency, reporter, reporter_post, source, record_type, record_id, subject_kind, project_id, state, since, why)
       values (gen_random_uuid(), $1, $2, 'HOUSING', $3, '科员', 'IMPORT', 'CERTIFICATE', $2, 'BUILDING', $4, 'CONFIRMED', '2024-01-01', '证载')`,
      [LISHI, building, idOf('person'), PROJECT],
    )
  const apply = async (number: string, certificateType: string, submittedOn: string, subject: string, steps: readonly (readonly [string, string])[]) => {
    const id = idOf(number)
    await send('recordCertificateApplication', 'RecordCertificateApplicationInput', {
      ...{
        id,
        number,
        certificateType,
        submittedOn,
        applicant: '吕梁示例置业有限公司',
        authority: '离石区自然资源局',
        outcome: 'IN_PROCESS',
        committedWorkdays: 5,
      },
      subjectIds: [subject],
    })
    for (const [line, [step, happenedOn]] of steps.entries())
      await send('recordCertificateStep', 'RecordCertificateStepInput', {
        certificateApplicationId: id,
        line: line + 1,
        step,
        happenedOn,
        missingPapers: '图纸',
      })
  }
  const issue = (kind: string, issuedOn: string, subjectIds: string[]) =>
    send('issueCertificate', 'IssueCertificateInput', {
      ...{ kind, number: `${kind} ${subjectIds.join()}`, generation: kind === 'LAND_USE' ? 'REAL_ESTATE_TITLE' : null, authority: '离石区自然资源局' },
      ...{ holder: '吕梁示例置业有限公司', issuedOn, subjectIds },
    })
  const missing = async (id: string, actor = clerk) =>
    (await entity(hub, actor, 'FinancedScope', id, MISSING)).found?.missingCertificates as readonly Missing[] | undefined
  const of = async (id: string, kind: string) => (await missing(id))?.find((one) => one.kind === kind)

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    await furnish(hub)
    const { rows } = await hub.admin.query<{ today: LocalDate }>(`select (now() at time zone 'Asia/Shanghai')::date::text as today`)
    today = rows[0]?.today ?? START
    // Every day works, from 2024 to today: an application made before is one of a year that nobody published.
    await hub.admin.query(
      `insert into land.ref_calendar_day (id, day, working, source, version) select gen_random_uuid(), d::date, true, '示例', 1 from generate_series($1::date, $2::date, '1 day') d`,
      [START, today],
    )
    await hub.runtime.refresh()
    await issue('LAND_USE', '2025-03-03', [PROJECT])
    await apply('规 1', 'WORKS_PLANNING_PERMIT', addDays(today, -11), PROJECT, [['ACCEPTED', addDays(today, -10)]])
    await apply('规 2', 'LAND_PLANNING_PERMIT', addDays(today, -20), PROJECT, [
      ['ACCEPTED', addDays(today, -18)],
      ['SUPPLEMENT_REQUIRED', addDays(today, -15)],
    ])
    await apply('施 1', 'CONSTRUCTION_PERMIT', '2023-12-01', FIRST, [])
    await apply('抵 1', 'MORTGAGE_REGISTRATION', addDays(today, -4), FIRST, [])
  }, 60_000)
  afterAll(() => hub?.close())

  it('says for how long the case runs, what its limit is and how far it is beyond', async () =>
    expect(await of(SCOPE, 'WORKS_PLANNING')).toEqual({
      ...{ kind: 'WORKS_PLANNING', agency: 'NATURAL_RESOURCES', developerActsNext: false, since: '2025-03-03', applicant: { id: DEVELOPER } },
      applications: [
        {
          ...{ number: '规 1', state: 'ACCEPTED', suspendedBy: null, workdaysSpent: 10, limitWorkdays: 5, limitBasis: 'COMMITTED' },
          ...{ overdueWorkdays: 5, calendarPublished: true },
        },
      ],
    }))

  it('stands still while papers are awaited from the developer', async () =>
    expect(await of(SCOPE, 'LAND_PLANNING')).toMatchObject({
      developerActsNext: true,
      applications: [{ state: 'SUPPLEMENTING', suspendedBy: 'SUPPLEMENT_REQUIRED', workdaysSpent: 2, overdueWorkdays: 0 }],
    }))

  it('is unknown where the calendar is, and waits for the developer as long as one building has no application', async () =>
    expect(await of(SCOPE, 'CONSTRUCTION')).toMatchObject({
      developerActsNext: true,
      since: null,
      applications: [{ number: '施 1', workdaysSpent: null, overdueWorkdays: null, calendarPublished: false }],
    }))

  it('names the developer who must apply where nobody has', async () =>
    expect(await of(OTHER_SCOPE, 'CONSTRUCTION')).toMatchObject({ developerActsNext: true, applicant: { id: DEVELOPER }, applications: [] }))

  it('is asked for many scopes with as many statements as for one', async () => {
    hub.statements()
    await hub.run(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on FinancedScope { ${MISSING} } } }`,
      { r: [SCOPE, OTHER_SCOPE].map((id) => ({ __typename: 'FinancedScope', id })) },
      clerk,
    )
    expect(hub.statements().sort()).toEqual(['certificate.absence', 'certificate.cases.running', 'certificate.coverage.of.scope'])
  })

  it('lies on the desk of the agency with the most overdue first, those of pushed projects by themselves', async () => {
    const desk = async (eligible: boolean | null) => (await hub.run(DESK, { eligible }, clerk)).data?.certificateDesk
    expect(await desk(null)).toEqual([
      { number: '规 1', overdueWorkdays: 5, eligible: true, project: { id: PROJECT } },
      expect.objectContaining({ number: '规 2', overdueWorkdays: 0 }),
      expect.objectContaining({ number: '抵 1', overdueWorkdays: 0 }),
      expect.objectContaining({ number: '施 1', overdueWorkdays: null }),
    ])
    await apply('施 3', 'CONSTRUCTION_PERMIT', addDays(today, -1), THIRD, [])
    expect(await desk(true)).not.toContainEqual(expect.objectContaining({ number: '施 3' }))
    expect((await hub.run(DESK, {}, theBank)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  it('[L-42] shows the registration of mortgages with its days, to the bank too', async () => {
    const { found } = await entity(hub, theBank, 'FinancedScope', SCOPE, `mortgageCases { ${CASE} }`)
    expect(found).toEqual({ mortgageCases: [expect.objectContaining({ number: '抵 1', workdaysSpent: 4, limitWorkdays: 5 })] })
  })

  it('is complete when every building is covered, whatever another slice is said to have said of it [T05]', async () => {
    const complete = async (reverificationDue: boolean | null) =>
      (await entity(hub, theOffice, 'FinancedScope', SCOPE, 'certificatesComplete', { forged: { reverificationDue } })).found?.certificatesComplete
    expect(await complete(false)).toBe(false)
    for (const kind of ['LAND_PLANNING', 'WORKS_PLANNING']) await issue(kind, '2025-04-01', [PROJECT])
    await hub.admin.query(`insert into land.certificate (id, unit_id, agency, reporter, reporter_post, source, kind, number, authority, holder, issued_on, status, status_since)
      select id, '${LISHI}', 'HOUSING', '${idOf('person')}', '科员', 'IMPORT', 'CONSTRUCTION', id::text, '机关', '企业', '2025-05-01', 'VALID', '2025-05-01'
      from unnest(array['${FIRST}', '${SECOND}']::uuid[]) id`)
    for (const building of [FIRST, SECOND]) await linkCertificate(building)
    expect([await complete(false), await complete(true), await complete(null)]).toEqual([true, true, true])
  })
})
