import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serviceActor } from '../../../kernel/actor.js'
import { type Em, emFor } from '../../../platform/database/orm.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { openErrors } from '../../../platform/findings/open-errors.js'
import { recordFindings } from '../../../platform/findings/record-findings.js'
import { withParts } from '../../../platform/graph/parts.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf, bankOf, idOf, officeOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'

const [CITY, LISHI, LINXIAN, PROJECT, PARCEL] = ['吕梁市', '离石区', '临县', '示例项目', '示例宗地'].map(idOf) as [string, string, string, string, string]

const SMALL = defineFinding({
  code: 'EXAMPLE_AREA_SMALL',
  severity: 'ERROR',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '面积偏小', detail: '面积为 {area} 平方米。', remedy: '核对。' },
  en: { title: 'The area is small', detail: 'It is {area} m2.', remedy: 'Look at it.' },
})

const LIST = `query ($filter: LandFindingFilter, $order: FindingOrder) { landFindings(filter: $filter, order: $order) { totalCount
  nodes { id version code rule clause title detail severity state agency recordType recordId workingDaysOpen dismissedPost project { id } } } }`
const DISMISS = `mutation ($input: DismissLandFindingInput!) { dismissLandFinding(input: $input) { __typename ... on LandFinding { id version state dismissedPost } ... on Refusal { own: code } } }`

interface Node {
  readonly id: string
  readonly version: number
  readonly [field: string]: unknown
}

interface Listed {
  readonly landFindings: { readonly nodes: readonly Node[] }
}

describe('[L-39] an agency’s work list of findings', () => {
  let hub: TestSubgraph
  const clerk = agencyOf('NATURAL_RESOURCES', LISHI)
  const context = () =>
    hub.runtime.contextFor({ actor: serviceActor('test'), asOf: null, language: 'zh', purpose: null, traceId: 't', deadline: Date.now() + 5000 })
  const inTransaction = <T>(work: (em: Em) => Promise<T>) => emFor(hub.runtime.orm, context()).transactional((em) => work(em as Em))
  const check = (area: string | null, late: Readonly<Record<string, string>> = {}, recordId = PARCEL) =>
    inTransaction((em) =>
      recordFindings(
        em,
        'land',
        [
          {
            ...{ recordType: 'PARCEL', recordId, unitId: LISHI, agency: 'NATURAL_RESOURCES', subjectId: null, projectId: PROJECT },
            found: area === null ? [] : [{ finding: SMALL, parameters: { area, ...late } }],
          },
        ],
        [SMALL.code],
      ),
    )
  const list = async (actor = clerk, filter: object = {}) =>
    ((await hub.run(LIST, { filter, order: 'SEVERITY' }, actor)).data as Listed | null)?.landFindings.nodes ?? []
  const dismiss = async (finding: Node | undefined, actor = clerk, why = '实地核实无误') =>
    (await hub.run(DISMISS, { input: { idempotencyKey: randomUUID(), findingId: finding?.id, why, expectedVersion: finding?.version } }, actor)).data
      ?.dismissLandFinding

  beforeAll(async () => {
    hub = await openTestSubgraph(withParts(land, { refusals: [SMALL] }))
    await hub.refer('unit', CITY, { name: '吕梁市' })
    for (const unit of [LISHI, LINXIAN]) await hub.refer('unit', unit, { name: unit, parent_id: CITY })
  })
  afterAll(() => hub?.close())

  it('says rule, clause, words in the reader’s language, severity and who must act', async () => {
    await check('5.00')
    expect(await list()).toEqual([
      expect.objectContaining({
        ...{ code: SMALL.code, rule: 'L-39', clause: '吕梁 二(四)', title: '面积偏小', detail: '面积为 5.00 平方米。', severity: 'ERROR', state: 'OPEN' },
        ...{ agency: 'NATURAL_RESOURCES', recordType: 'PARCEL', recordId: PARCEL, project: { id: PROJECT }, version: 1, workingDaysOpen: 0 },
      }),
    ])
    const english = await hub.run(LIST, {}, clerk, { language: 'en' })
    expect(english.data?.landFindings).toMatchObject({ nodes: [{ detail: 'It is 5.00 m2.' }] })
  })

  it('does not move when the same is found again, and counts by unit', async () => {
    await check('5.00')
    expect(await list()).toEqual([expect.objectContaining({ version: 1 })])
    const counted = await hub.run('query ($unit: ID) { landFindingCounts(unit: $unit) { agency severity count } }', { unit: LISHI }, clerk)
    expect(counted.data?.landFindingCounts).toEqual([{ agency: 'NATURAL_RESOURCES', severity: 'ERROR', count: 1 }])
  })

  it('is seen by the county’s agencies and the city above, by no other county and no bank', async () => {
    expect(await list(officeOf(CITY))).toHaveLength(1)
    expect(await list(agencyOf('HOUSING', LISHI))).toHaveLength(1)
    expect(await list(agencyOf('NATURAL_RESOURCES', LINXIAN))).toEqual([])
    expect((await hub.run(LIST, {}, bankOf(idOf('银行')))).data).toBeNull()
  })

  it('blocks sign-off of the project and the unit as long as an error is open, whoever asks', async () => {
    const errors = (of: { projectId: string } | { unitId: string }) => inTransaction((em) => openErrors(em, 'land', of))
    expect([await errors({ projectId: PROJECT }), await errors({ unitId: LISHI }), await errors({ unitId: LINXIAN })]).toEqual([1, 1, 0])
  })

  it('is dismissed only with a reason, by the agency that must act', async () => {
    const [finding] = await list()
    expect(await dismiss(finding, clerk, ' ')).toMatchObject({ own: 'FINDING_REASON_MISSING' })
    expect(await dismiss(finding, agencyOf('HOUSING', LISHI))).toMatchObject({ own: 'FINDING_OF_ANOTHER_AGENCY' })
    expect(await dismiss(finding, agencyOf('NATURAL_RESOURCES', LINXIAN))).toMatchObject({ own: 'NOT_FOUND' })
    expect(await dismiss(finding)).toMatchObject({ state: 'DISMISSED', dismissedPost: '科员', version: 2 })
    expect(await dismiss(finding)).toMatchObject({ own: 'VERSION_CONFLICT' })
  })

  it('was open before, as of that instant', async () => {
    const { rows } = await hub.admin.query<{ at: Date }>('select sys_from as at from land_history.data_finding where version = 1')
    const { data } = await hub.run(LIST, {}, clerk, { asOf: new Date((rows[0]?.at.getTime() ?? 0) + 1).toISOString() })
    expect(data?.landFindings).toMatchObject({ nodes: [{ state: 'OPEN', version: 1 }] })
  })

  it('stays dismissed while the record says the same, and opens again when it says something else', async () => {
    await check('5.00')
    expect(await list(clerk, { state: { eq: 'DISMISSED' } })).toHaveLength(1)
    await check('5.00', { daysLate: '1' })
    expect(await list(clerk, { state: { eq: 'DISMISSED' } })).toHaveLength(1)
    await check('4.00')
    expect(await list()).toEqual([expect.objectContaining({ state: 'OPEN', detail: '面积为 4.00 平方米。', dismissedPost: null })])
  })

  it('is closed by a correction, and what it was stays in the history', async () => {
    await check(null)
    expect(await list()).toEqual([expect.objectContaining({ state: 'CORRECTED' })])
    const { rows } = await hub.admin.query('select state, dismissed_why from land_history.data_finding order by version')
    expect(rows).toEqual([
      { state: 'OPEN', dismissed_why: null },
      { state: 'DISMISSED', dismissed_why: '实地核实无误' },
      { state: 'OPEN', dismissed_why: null },
      { state: 'CORRECTED', dismissed_why: null },
    ])
  })
})
