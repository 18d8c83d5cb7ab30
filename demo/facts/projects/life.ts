import type { ProjectPlan } from '../../project-facts.js'
import { randomOf } from '../../random.js'
import { at, monthsFrom, share, wan } from '../figures.js'
import { factId, inWuyang, type OfProject, row, rows, type Said, type Tellers } from '../said.js'

const COMMODITY = [
  ['INITIATION', -5],
  ['LAND_ACQUISITION', -4],
  ['PLANNING', -3],
  ['CONSTRUCTION', 0],
  ['PRESALE', 8],
] as const
const SHANTYTOWN = [
  ['ADMISSION', -5],
  ['FEASIBILITY', -4],
  ['EXPROPRIATION', -2],
  ['RELOCATION', 0],
  ['SITE_SERVICING', 6],
  ['RESETTLEMENT_CONSTRUCTION', 9],
] as const

function stagesOf(plan: ProjectPlan): readonly (readonly [string, number])[] {
  if (inWuyang(plan)) return SHANTYTOWN
  const late = plan.number % 2 === 0 ? 21 : 33
  if (plan.story === 'COMPLETED') return [...COMMODITY, ['COMPLETION', late]]
  if (plan.story === 'DELIVERED') return [...COMMODITY, ['COMPLETION', late], ['DELIVERY', late + 2], ['FIRST_REGISTRATION', late + 3]]
  return COMMODITY
}

/** In order, each entered when the one before it is left. */
const stages: OfProject = (plan) => {
  const told = stagesOf(plan)
  return rows(
    'ProjectStage',
    plan,
    told.map(([stage, after], index) => {
      const next = told[index + 1]
      return { stage, enteredOn: at(plan, after, 5), leftOn: next ? at(plan, next[1], 5) : null, basis: '部门登记' }
    }),
  )
}

/** Planned day after works began, what it is called. */
const MILESTONES = [
  [0, '开工'],
  [4, '基础完成'],
  [8, '主体结构三分之一'],
  [12, '主体结构封顶'],
  [17, '二次结构完成'],
  [22, '外立面完成'],
  [26, '室外配套完成'],
  [31, '竣工验收'],
  [33, '交付'],
] as const

const TODAY = '2026-10-31'

/** As planned, a little late with the reason, or still to come; where works stand still, the next one is overdue. */
const milestones: OfProject = (plan) => {
  const random = randomOf(`milestones ${plan.key}`)
  const stand = plan.stopped ? 8 : 40
  return rows(
    'PlanMilestone',
    plan,
    MILESTONES.map(([after, name]) => {
      const slips = random.chance(30)
      const [planned, actual] = [at(plan, after, 10), at(plan, after + (slips ? 1 : 0), 25)]
      const done = actual < TODAY && after < stand
      const due = done || planned > TODAY
      return {
        plan: after > 28 ? 'COMPLETION' : 'CONSTRUCTION',
        name,
        plannedOn: planned,
        revisedOn: due ? null : at(plan, 40, 28),
        actualOn: done ? actual : null,
        responsible: plan.developerName,
        reason: done || !due ? '雨季施工及材料供应影响' : null,
      }
    }),
  )
}

const completions: OfProject = (plan) => {
  const { story, buildingIds } = plan
  const done = story === 'COMPLETED' || story === 'DELIVERED'
  const late = plan.number % 2 === 0 ? 21 : 33
  const overdue = story === 'STOPPED'
  return buildingIds.map(
    (id, index): Said => ({
      id: factId('CompletionRecord', plan.key, index),
      about: { id, kind: 'BUILDING' },
      values: {
        planVersion: '首次',
        plannedStart: at(plan, 0, 10),
        actualStart: at(plan, 0, 12),
        plannedCompletion: done ? at(plan, late, 20) : overdue ? '2026-05-31' : '2027-05-31',
        plannedDelivery: done ? at(plan, story === 'COMPLETED' ? late + 8 : late + 2, 28) : overdue ? '2026-08-31' : '2027-08-31',
        ...(done
          ? {
              actualCompletion: at(plan, late, 18),
              acceptedOn: at(plan, late, 22),
              filingNumber: `吕竣备2026-${String(plan.number * 10 + index + 1).padStart(3, '0')}`,
              filedOn: at(plan, late, 26),
            }
          : {}),
        ...(story === 'DELIVERED' ? { actualDelivery: at(plan, late + 2, 20), deliveredDwellings: 60, firstRegisteredOn: at(plan, late + 3, 8) } : {}),
      },
    }),
  )
}

/** Once in a quarter; one in five asks for something to be put right. */
const inspections: OfProject = (plan, months) =>
  monthsFrom(plan, months, 1)
    .filter((_, index) => index % 3 === 0)
    .map((month, index): Said => {
      const rectify = index % 5 === 2
      const rectified = rectify
        ? { problems: '部分楼层临边防护不到位', rectifyBy: `${month}-28`, rectifiedOn: `${month}-26`, rectification: '已按要求整改' }
        : {}
      return {
        id: factId('QualityInspection', plan.key, month),
        values: {
          number: `ZJ-${month}-${plan.number + 1}`,
          kind: 'COMPREHENSIVE',
          inspectedOn: `${month}-15`,
          result: rectify ? 'RECTIFY' : 'PASSED',
          ...rectified,
        },
      }
    })

/** 条件一: only where works stand still for a short time. */
const resumption: OfProject = (plan) =>
  plan.story !== 'SHORT_STOP'
    ? []
    : row('ResumptionAssessment', plan, {
        assessedOn: '2026-07-10',
        assets: share(plan, 70),
        liabilities: share(plan, 40),
        costToComplete: share(plan, 25),
        availableFunds: share(plan, 10),
        assetsSufficient: true,
        canResume: true,
        canDeliver: true,
        plannedResumption: '2026-12-15',
        plannedDelivery: '2027-10-31',
        reasons: '项目可用资产大于负债及后续资金需求，补足流动性后可复工交付',
        evidence: '资产清单、复工方案、施工单位承诺',
      })

const measures: OfProject = (plan) =>
  plan.number % 2 === 0
    ? []
    : rows('SelfHelpMeasure', plan, [
        {
          ...{ kind: 'SALES', title: '尾盘集中销售', agreedOn: '2026-01-10', plannedAmount: wan(900), raisedAmount: wan(640), dueOn: '2026-06-30' },
          ...{ doneOn: '2026-06-28', state: 'DONE', evidence: '网签合同、入账凭证' },
        },
        {
          ...{ kind: 'ASSET_DISPOSAL', title: '处置存量商铺', counterpart: '示例商业管理有限公司', agreedOn: '2026-05-06', plannedAmount: wan(500) },
          ...{ raisedAmount: wan(120), dueOn: '2027-03-31', state: 'UNDER_WAY' },
        },
      ])

export const LIFE: Tellers<OfProject> = {
  ProjectStage: stages,
  PlanMilestone: milestones,
  CompletionRecord: completions,
  QualityInspection: inspections,
  ResumptionAssessment: resumption,
  SelfHelpMeasure: measures,
}
