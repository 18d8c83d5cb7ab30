import { createHash } from 'node:crypto'
import { canonical } from '../../../kernel/canonical.js'
import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'
import { LAGGARD_DEFAULTS } from '../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { insertLaggardNotices } from '../../../subgraphs/coordination/consultation/bulk.js'
import { assignDifficulty } from '../../../subgraphs/coordination/consultation/difficulty/actions/assign-difficulty.js'
import { closeDifficulty } from '../../../subgraphs/coordination/consultation/difficulty/actions/close-difficulty.js'
import { raiseDifficulty } from '../../../subgraphs/coordination/consultation/difficulty/actions/raise-difficulty.js'
import { reportDifficultyProgress } from '../../../subgraphs/coordination/consultation/difficulty/actions/report-difficulty-progress.js'
import { decidePublicityItem } from '../../../subgraphs/coordination/consultation/publicity/actions/decide-publicity-item.js'
import { recordPublicityItem } from '../../../subgraphs/coordination/consultation/publicity/actions/record-publicity-item.js'
import { act, clerk, insert, type Runtimes, runtimeOf } from '../../acting.js'
import { idOf } from '../../random.js'
import { type DemoUnit, unitId } from '../../units.js'
import type { County } from '../fill-slice.js'

const TOLD = ['吕梁市', '离石区', '临县', '孝义市']

const key = (name: string, step: string) => ({ idempotencyKey: idOf(`consultation ${name} ${step}`) })

/** One that the housing bureau solved, and one of a developer that is overdue. */
async function fillDifficulties(hub: SubgraphRuntime, { unit, plans }: County): Promise<void> {
  const { id, name } = unit
  const [office, [plan]] = [clerk('MECHANISM_OFFICE', id), plans]
  const of = { unitId: id, projectId: plan?.projectId ?? null, raisedBy: '住建局', raisedOn: '2026-09-17' }
  const first = await act(hub, office, raiseDifficulty, {
    ...key(name, 'raise'),
    ...of,
    title: '施工许可办理滞后',
    content: '二期施工许可尚未核发，银行暂缓放款',
  })
  const to = { responsibility: 'DEPARTMENT', agency: 'HOUSING', dueOn: '2026-10-16' } as const
  await act(hub, office, assignDifficulty, { ...key(name, 'assign'), id: first.id, expectedVersion: 1, ...to })
  await act(hub, clerk('HOUSING', id), reportDifficultyProgress, { ...key(name, 'report'), id: first.id, note: '已核发施工许可，证照已录入' })
  const solved = { resolved: true, resolution: '施工许可已核发，银行恢复放款' }
  await act(hub, office, closeDifficulty, { ...key(name, 'close'), id: first.id, expectedVersion: 2, ...solved })
  const second = await act(hub, office, raiseDifficulty, { ...key(name, 'raise 2'), ...of, title: '企业自有资金未到位', content: '承诺的股东增资未按期到账' })
  if (!plan) return
  const later = { responsibility: 'ENTERPRISE', enterpriseId: plan.developerId, dueOn: '2026-10-30' } as const
  await act(hub, office, assignDifficulty, { ...key(name, 'assign 2'), id: second.id, expectedVersion: 1, ...later })
}

/** One that the public sees, approved by the office above; one that waits. */
async function fillPublicity(hub: SubgraphRuntime, { id, name, parentId }: DemoUnit): Promise<void> {
  const office = clerk('MECHANISM_OFFICE', id)
  const of = { unitId: id, publishedOn: '2026-10-20', markedPublic: true }
  const shown = {
    title: '一图读懂房地产融资协调机制',
    channel: 'INTERNET',
    outlet: '示例政务网',
    summary: '解读五个条件与推送流程',
    link: 'https://example.invalid/policy',
  }
  const item = await act(hub, office, recordPublicityItem, { ...key(name, 'publicity'), ...of, ...shown })
  await act(hub, clerk('MECHANISM_OFFICE', parentId ?? id), decidePublicityItem, { ...key(name, 'approve'), id: item.id, approved: true })
  const waits = { title: '保交付项目进度专题', channel: 'TELEVISION', outlet: '示例电视台', summary: '在建项目复工情况' }
  await act(hub, office, recordPublicityItem, { ...key(name, 'publicity 2'), ...of, ...waits })
}

/** The city reminded the county that missed a quarter, on what was known then. */
async function fillNotice(hub: SubgraphRuntime): Promise<void> {
  const laggard = unitId('石楼县')
  const { value: threshold, source } = LAGGARD_DEFAULTS.MISSED_MEETINGS
  const line = { on: '2026-10-15', unitId: laggard, agency: null, metric: 'MISSED_MEETINGS', value: 1, threshold, source, evidence: ['2026Q3'] }
  const evidenceJson = canonical(line)
  await insert(hub, clerk('MECHANISM_OFFICE', unitId('吕梁市')), insertLaggardNotices, [
    {
      ...{ id: idOf('notice 石楼县'), unitId: laggard, subjectId: null, kind: 'REMINDER' as const, laggardAgency: null, metric: line.metric },
      ...{ evidenceJson, evidenceSha256: createHash('sha256').update(evidenceJson).digest('hex'), givenOn: '2026-10-15' },
      content: '三季度专题会议未召开且未说明原因，请于十日内补报原因并安排四季度会议',
    },
  ])
}

/** What the mechanism consults on in a few units, through the same actions as all other data. */
export async function fillConsultation(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  const hub = runtimeOf(runtimes, 'coordination')
  for (const county of counties.filter(({ unit }) => TOLD.includes(unit.name))) {
    await fillDifficulties(hub, county)
    await fillPublicity(hub, county.unit)
  }
  await fillNotice(hub)
}
