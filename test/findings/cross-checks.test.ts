import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startSweeping } from '../../platform/findings/sweep.js'
import { coordination } from '../../subgraphs/coordination/subgraph.js'
import { financing } from '../../subgraphs/financing/subgraph.js'
import { LAND_CHECKS } from '../../subgraphs/land/findings/all.js'
import { land } from '../../subgraphs/land/subgraph.js'
import { projects } from '../../subgraphs/projects/subgraph.js'
import { tax } from '../../subgraphs/tax/subgraph.js'
import { idOf } from '../support/actors.js'
import { LINXIAN, openSwept, PROJECT, SCOPE, type Swept } from './support.js'

describe('[L-39] certificates of one project, swept as the hub itself', () => {
  let slice: Swept
  const certificate = (name: string, kind: string, issued: string, more: object = {}) =>
    slice.put('certificate', name, {
      ...{
        kind,
        generation: kind === 'LAND_USE' ? 'REAL_ESTATE_TITLE' : null,
        number: name,
        authority: '示例机关',
        holder: '示例甲公司',
        agency: 'NATURAL_RESOURCES',
      },
      ...{ issued_on: issued, status: 'VALID', status_since: issued, ...more },
    })
  const link = (record: string, type = 'CERTIFICATE') =>
    slice.put('link', `${record} 的关联`, {
      ...{ subject_id: PROJECT, record_type: type, record_id: idOf(record), subject_kind: 'PROJECT', project_id: PROJECT },
      ...{ state: 'CONFIRMED', since: '2026-01-01', why: '一致' },
    })
  const mortgage = (name: string, more: object = {}) =>
    slice.put('mortgage', name, { kind: 'LAND', number: name, mortgagee: '示例银行', rank: 1, amount_fen: 100, registered_on: '2026-01-01', ...more })

  beforeAll(async () => {
    slice = await openSwept(land)
    await certificate('土地证', 'LAND_USE', '2024-03-01')
    await certificate('工规证', 'WORKS_PLANNING', '2024-02-01', { holder: '示例甲 公司' })
    await certificate('施工证', 'CONSTRUCTION', '2024-01-01', { holder: '示例乙公司', expires_on: '2025-01-01' })
    await certificate('地规证', 'LAND_PLANNING', '2024-02-15', { unit_id: LINXIAN })
    for (const name of ['土地证', '工规证', '施工证', '地规证']) await link(name)
    await slice.put('parcel', '宗地', { location: '示例路', area: 100, acquisition: 'GRANT', land_use: '住宅', term_ends_on: '2020-01-01' })
    for (const name of ['抵押甲', '抵押乙']) await mortgage(name)
    await mortgage('已注销抵押', { released_on: '2026-02-01' })
    for (const name of ['抵押甲', '抵押乙', '已注销抵押']) await link(name, 'MORTGAGE')
    await slice.put('land_contract', '出让合同', {
      ...{ agency: 'NATURAL_RESOURCES', number: '出让合同', grantee: '示例甲公司', location: '示例路', area: 1, method: 'LISTING', land_use: 'RESIDENTIAL' },
      ...{ price_fen: 1, signed_on: '2025-12-31', natural_key: '出让合同', status: 'IN_FORCE' },
    })
    await link('出让合同', 'LAND_CONTRACT')
  })
  afterAll(() => slice?.close())

  it('are held against each other, in every county', async () => {
    expect(await slice.open()).toEqual({
      CERTIFICATE_HOLDERS_DIFFER: ['施工证'],
      CERTIFICATE_LAPSED: ['施工证'],
      CERTIFICATE_OF_ANOTHER_COUNTY: ['地规证'],
      CONSTRUCTION_BEFORE_WORKS_PLANNING: ['施工证'],
      LAND_PLANNING_BEFORE_CONTRACT: ['地规证'],
      LAND_TERM_ENDED: ['宗地'],
      MORTGAGE_RANK_TWICE: ['抵押乙', '抵押甲'],
      WORKS_PLANNING_BEFORE_LAND: ['工规证'],
    })
  })

  it('are at peace again after corrections, and a second sweep changes nothing', async () => {
    const versions = async () => (await slice.hub.admin.query('select sum(version)::int as sum from land.data_finding')).rows[0].sum
    const before = await versions()
    await slice.open()
    expect(await versions()).toBe(before)
    await slice.hub.admin.query(
      `update land.certificate set holder = '示例甲公司', issued_on = '2024-02-01', status_since = '2024-02-01', version = version + 1 where number = '施工证'`,
    )
    await slice.hub.admin.query(`update land.mortgage set rank = 2, version = version + 1 where number = '抵押乙'`)
    await slice.hub.admin.query(`update land.land_contract set signed_on = '2020-01-01', version = version + 1`)
    expect(Object.keys(await slice.open())).toEqual(['CERTIFICATE_LAPSED', 'CERTIFICATE_OF_ANOTHER_COUNTY', 'LAND_TERM_ENDED', 'WORKS_PLANNING_BEFORE_LAND'])
  })

  it('are swept beside the slice without being asked', async () => {
    await slice.hub.admin.query(`update land.parcel set term_ends_on = '2199-01-01', version = version + 1`)
    const stateOf = async () => (await slice.hub.admin.query(`select state from land.data_finding where rule = 'LAND_TERM_ENDED'`)).rows[0].state
    const sweeping = startSweeping(LAND_CHECKS, 5)(slice.hub.runtime, (error) => {
      throw error
    })
    const deadline = Date.now() + 10_000
    while ((await stateOf()) !== 'CORRECTED' && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5))
    await sweeping.stop()
    expect(await stateOf()).toBe('CORRECTED')
  })
})

describe('[L-27] [L-32] [L-41] works and presale of one project', () => {
  let slice: Swept
  const [DEVELOPER, OTHER] = ['示例开发商', '另一开发商'].map(idOf) as [string, string]
  const progress = (name: string, month: string, physical: number, more: object = {}) =>
    slice.put('progress', name, { subject_id: PROJECT, project_id: PROJECT, month, status: 'UNDER_CONSTRUCTION', physical_progress: physical, ...more })

  beforeAll(async () => {
    slice = await openSwept(projects)
    for (const [id, name] of [
      [DEVELOPER, '示例开发商'],
      [OTHER, '另一开发商'],
    ] as const)
      await slice.put('enterprise', name, { id, name, name_key: name })
    const [kind, developer] = ['COMMODITY_HOUSING', DEVELOPER]
    await slice.put('project', '示例项目', { subject_id: PROJECT, name: '示例项目', kind, developer_id: developer, planned_completion: '2025-01-01' })
    await progress('六月', '2024-06', 40)
    await progress('七月', '2024-07', 35)
    await progress('七月发改', '2024-07', 60, { agency: 'DEVELOPMENT_REFORM' })
    await slice.put('stop_episode', '停工', { subject_id: PROJECT, project_id: PROJECT, stopped_on: '2024-06-20', cause: '资金' })
    const permit = { project_name: '示例花园', developer_text: '另一开发商', sale_kind: 'PRESALE', issued_on: '2024-05-01', row_digest: 'x' }
    await slice.put('presale_permit', '预售证', { ...permit, number: '示例预许字1号', unit_id: LINXIAN, dwellings_for_sale: 10 })
    await slice.put('presale_permit_building', '1号楼', {
      permit_id: idOf('预售证'),
      building_number: '1',
      entrance: '1',
      dwellings_for_sale: 8,
      row_digest: 'x',
    })
    await slice.put('presale_permit_developer', '许可的企业', { permit_id: idOf('预售证'), enterprise_id: OTHER })
    await slice.put('link', '预售证的关联', {
      ...{ subject_id: PROJECT, record_type: 'PRESALE_PERMIT', record_id: idOf('预售证'), subject_kind: 'PROJECT', project_id: PROJECT },
      ...{ state: 'CONFIRMED', since: '2026-01-01', why: '一致' },
    })
  })
  afterAll(() => slice?.close())

  it('are held against each other', async () => {
    expect(await slice.open()).toEqual({
      PLANNED_COMPLETION_PASSED: ['示例项目'],
      PRESALE_DEVELOPER_DIFFERS: ['预售证'],
      PRESALE_DWELLINGS_DIFFER: ['预售证'],
      PRESALE_OF_ANOTHER_COUNTY: ['预售证'],
      PRESALE_WITHOUT_ESCROW: ['预售证'],
      PROGRESS_FALLS: ['七月'],
      PROGRESS_REPORTS_DIFFER: ['七月'],
      STOPPED_A_YEAR_UNVERIFIED: ['停工'],
      STOPPED_BUT_REPORTED_RUNNING: ['七月', '七月发改'],
    })
  })

  it('count money that went astray until it is back, and allow a recorded succession of the developer', async () => {
    const account = { subject_id: PROJECT, project_id: PROJECT }
    const money = {
      account_number: '1',
      institution_id: idOf('银行'),
      opened_on: '2024-01-01',
      outside_account_id: idOf('外'),
      diverted_account_id: idOf('挪'),
    }
    await slice.put('escrow_account', '监管账户', { ...account, ...money })
    await slice.put('ledger_account', '账面', { ...account, id: idOf('监管账户'), kind: 'ESCROW', nature: 'PRESALE', floor_fen: 500, posted_fen: 100 })
    const movement = (name: string, kind: string, more: object) =>
      slice.put('escrow_movement', name, { account_id: idOf('监管账户'), kind, occurred_on: '2024-06-01', posting_id: idOf(`${name} 记账`), ...more })
    await movement('抽挪', 'DIVERSION', { amount_fen: 300 })
    await movement('追回一', 'RECOVERY', { amount_fen: 200, diversion_id: idOf('抽挪') })
    await slice.put('succession', '更名', {
      old_id: OTHER,
      new_id: DEVELOPER,
      record_type: 'ENTERPRISE',
      kind: 'RENAMED',
      succeeded_on: '2024-01-01',
      why: '登记',
    })
    const found = await slice.open()
    expect(found).toMatchObject({ DIVERSION_NOT_RECOVERED: ['抽挪'], ESCROW_BELOW_QUOTA: ['监管账户'] })
    expect(found).not.toHaveProperty('PRESALE_DEVELOPER_DIFFERS')
    expect(found).not.toHaveProperty('PRESALE_WITHOUT_ESCROW')
    await movement('追回二', 'RECOVERY', { amount_fen: 100, diversion_id: idOf('抽挪') })
    expect(await slice.open()).not.toHaveProperty('DIVERSION_NOT_RECOVERED')
  })
})

describe('[L-52] what was approved, disbursed and reported', () => {
  let slice: Swept
  afterAll(() => slice?.close())

  it('is held against each other, and what a bank owns is the supervisor’s to take up', async () => {
    slice = await openSwept(financing)
    const bank = { agency: 'BANK', institution_id: idOf('银行'), subject_id: SCOPE, scope_id: SCOPE, project_id: PROJECT }
    await slice.put('institution', '银行', { name: '示例银行', kind: 'LEGAL_ENTITY', sees_branches: true, agency: 'NFRA' })
    const engagement = { ...bank, state: 'APPROVED', received_on: '2026-01-01', decided_on: '2026-02-01' }
    for (const name of ['有授信', '无授信']) await slice.put('engagement', name, { ...engagement, push_id: idOf(`${name} 推送`) })
    const ledger = { ...bank, kind: 'CREDIT', nature: 'LOAN' }
    await slice.put('ledger_account', '已用', { ...ledger, posted_fen: 900 })
    await slice.put('ledger_account', '已贷', { ...ledger, posted_fen: -950 })
    const credit = { ...bank, engagement_id: idOf('有授信'), approved_fen: 1000, approved_on: '2026-02-01', expires_on: '2026-12-31' }
    await slice.put('credit', '授信', { ...credit, drawn_account_id: idOf('已用'), lending_account_id: idOf('已贷') })
    const paid = { credit_id: idOf('授信'), institution_id: idOf('银行'), agency: 'BANK', amount_fen: 1200, occurred_on: '2026-03-01' }
    await slice.put('disbursement', '放款', { ...paid, drawdown_note: '借据1', posting_id: idOf('放款记账') })
    const figure = { subject_id: SCOPE, scope_id: SCOPE, month: '2026-03', agency: 'HOUSING' }
    await slice.put('reported_figure', '报签订', { ...figure, measure: 'SIGNED', amount_fen: 1000 })
    await slice.put('reported_figure', '报发放', { ...figure, measure: 'DISBURSED', amount_fen: 9_000_000 })
    const lead = (name: string, subject: string, from: string, until: string | null) =>
      slice.put('lead_bank_appointment', name, {
        ...{ agency: 'NFRA', subject_id: subject, subject_kind: subject === SCOPE ? 'SCOPE' : 'PROJECT', project_id: PROJECT },
        ...{ bank_id: idOf(name), starts_on: from, ends_on: until, document: '纪要', natural_key: name },
      })
    await lead('前任', PROJECT, '2025-01-01', '2026-01-01')
    await lead('主办', PROJECT, '2026-01-01', null)
    await lead('重复', SCOPE, '2026-02-01', null)
    expect(await slice.open()).toEqual({
      APPROVED_WITHOUT_CREDIT: ['无授信'],
      CREDIT_BALANCE_ABOVE_DISBURSED: ['授信'],
      CREDIT_LEDGER_DIFFERS: ['授信'],
      DISBURSED_ABOVE_APPROVED: ['授信'],
      DISBURSED_OUTSIDE_CONTRACT: ['放款'],
      LEAD_BANKS_OVERLAP: ['主办', '重复'],
      REPORTED_FIGURES_OUT_OF_ORDER: ['报发放'],
      REPORTED_FIGURE_DIFFERS_FROM_BANK: ['报发放'],
    })
    const { rows } = await slice.hub.admin.query(`select distinct agency, parameters from financing.data_finding where rule = 'DISBURSED_ABOVE_APPROVED'`)
    expect(rows).toEqual([{ agency: 'NFRA', parameters: { approved: '10.00', disbursed: '12.00' } }])
  })
})

describe('[L-41] taxes of one taxpayer, and bases that lapse', () => {
  let slice: Swept
  afterAll(() => slice?.close())

  it('are held against each other', async () => {
    slice = await openSwept(tax)
    const period = (name: string, from: string, to: string, more: object = {}) =>
      slice.put('tax_period', name, {
        ...{ agency: 'TAXATION', taxpayer_uscc: '示例代码', taxpayer_name: '示例公司', kind: '10101', period_from: from, period_to: to, due_on: '2025-01-15' },
        ...{ filed_on: '2025-01-10', declared_fen: 100, paid_fen: 100, arrears_fen: 0, ...more },
      })
    await period('一月', '2024-01-01', '2024-01-31')
    await period('一季度', '2024-01-01', '2024-03-31', { filed_on: null, arrears_fen: 50 })
    await period('旧名', '2023-01-01', '2023-01-31', { taxpayer_name: '示例旧名公司' })
    const found = await slice.open()
    expect(found.TAX_PERIODS_OVERLAP).toHaveLength(1)
    expect(found).toMatchObject({ TAXPAYER_NAMES_DIFFER: ['旧名'], TAX_ARREARS_PAST_A_QUARTER: ['一季度'], TAX_NOT_DECLARED: ['一季度'] })
  })

  it('leave no push blind unseen', async () => {
    await slice.close()
    slice = await openSwept(coordination)
    const push = { subject_id: SCOPE, scope_id: SCOPE, project_id: PROJECT, institution_id: idOf('银行'), pushed_on: '2026-01-01', agency: 'MECHANISM_OFFICE' }
    await slice.put('project_push', '推送', { ...push, state: 'PUSHED' })
    await slice.put('project_push', '未生效', { ...push, institution_id: idOf('乙银行'), state: 'GRANTING', granted_at: '2026-01-01T00:00:00Z' })
    const basis = { subject_id: SCOPE, scope_id: SCOPE, kind: 'LEGAL_BASIS', document: '示例依据', valid_from: '2025-01-01', valid_to: '2025-12-31' }
    await slice.put('legal_basis', '依据', { ...basis, agency: 'MECHANISM_OFFICE' })
    expect(await slice.open()).toEqual({ PUSH_BASIS_LAPSED: ['依据'], PUSH_UNACKNOWLEDGED: ['未生效'] })
  })
})
