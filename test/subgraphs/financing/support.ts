import type { Actor } from '../../../kernel/actor.js'
import { serviceActor } from '../../../kernel/actor.js'
import type { Ask } from '../../../platform/action/action.js'
import { SUBGRAPHS } from '../../../platform/database/roles.js'
import { databaseSource } from '../../../platform/outbox/source.js'
import { acknowledgePushes } from '../../../subgraphs/coordination/push/acknowledge-pushes.js'
import { coordination } from '../../../subgraphs/coordination/subgraph.js'
import { financing } from '../../../subgraphs/financing/subgraph.js'
import { agencyOf, bankOf, idOf } from '../../support/actors.js'
import { standOnTheList } from '../../support/listed.js'
import { asksFacts } from '../../support/ready-facts.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { BANK, BRANCH, CITY, LINXIAN, LISHI, LISHI_OFFICE, mutate, OTHER_BRANCH, PROJECT, type Row, SCOPE } from '../coordination/support.js'

export const ENGAGEMENT = '... on BankEngagement { id version state supportClass reasonCode institution { id } push { id } }'
export const CREDIT = '... on Credit { id version approvedAmount signedAmount disbursedAmount balance }'
export const DISBURSEMENT = '... on Disbursement { id version amount occurredOn drawdownNote reverses { id } }'

export const REGULATOR = agencyOf('NFRA', CITY)
export const OTHER_BANK = idOf('另一银行')
export const bank = bankOf(BRANCH)
export const otherBank = bankOf(OTHER_BRANCH)

/** A serious violation as the projects subgraph says it, and the companies behind a credit. */
export interface Elsewhere {
  violations: Row[]
  developer: Row | null
  group: Row[]
}

export interface TwoSubgraphs {
  /** What projects would answer. */
  readonly elsewhere: Elsewhere
  readonly money: TestSubgraph
  readonly office: TestSubgraph
  /** What the next question to the office is answered with instead: an outage. */
  outage: Error | null
  run(name: string, fields: string, input: Row, actor: Actor): Promise<Row>
  /** Pushes the scope to a branch, tells both subgraphs, and lets all five acknowledge it. */
  push(branch: string): Promise<Row>
  /** The office's commit alone; `tellPushes` is what the inboxes do within a second of it. */
  revoke(id: unknown, version: number): Promise<void>
  tellPushes(): Promise<void>
  /** From the push, a new one unless given, to a credit that may be drawn. */
  credit(actor: Actor, approvedAmount: string, pushed?: Row): Promise<Row>
  close(): Promise<void>
}

const STATE = 'query ($id: ID!) { push(id: $id) { id state } }'
const BEHIND = 'query ($credit: ID!) { credit(id: $credit) { engagement { push { id } } } }'

/** Two real subgraphs; the gateway's part, from one to the other and back, is done by hand. */
export async function openTwo(): Promise<TwoSubgraphs> {
  const office = await openTestSubgraph(coordination, { ask: asksFacts(() => null) })
  const service = serviceActor('test')
  const elsewhere: Elsewhere = { violations: [], developer: null, group: [] }
  const ask: Ask = async <Answer>(document: string, { credit }: Readonly<Record<string, unknown>>) => {
    if (two.outage) throw two.outage
    if (document === 'engagementViolations') return { engagement: { scope: { violations: elsewhere.violations } } } as Answer
    if (document === 'loanPaymentParties') return { credit: { engagement: { scope: { project: { developer: elsewhere.developer } } } } } as Answer
    if (document === 'groupMembers') return { groupMemberships: { nodes: elsewhere.group } } as Answer
    if (document !== 'pushState') throw new Error(document)
    const behind = (await money.run(BEHIND, { credit }, service)).data?.credit as { engagement: { push: { id: string } } } | null
    if (!behind) return { credit: null } as Answer
    const { data } = await office.run(STATE, { id: behind.engagement.push.id }, service)
    return { credit: { engagement: { push: data?.push ?? null } } } as Answer
  }
  const money = await openTestSubgraph(financing, { ask })
  const both = [office, money]
  const referBoth = async (topic: string, key: string, body: Row, version = 1): Promise<void> => {
    for (const hub of both) await hub.refer(topic, key, body, version)
  }
  /** The inboxes' part: what one subgraph says is applied by the other. */
  const relay = async (from: TestSubgraph, topic: string): Promise<void> => {
    const { rows } = await from.admin.query(`select key, version::int, body from ${from.runtime.name}.outbox where topic = $1 and reference order by seq`, [
      topic,
    ])
    for (const { key, version, body } of rows) await referBoth(topic, key, body, version)
  }
  const run = (name: string, fields: string, input: Row, actor: Actor) => mutate(money)(name, fields, input, actor)

  await referBoth('unit', CITY, { name: '吕梁市' })
  for (const unit of [LISHI, LINXIAN]) await referBoth('unit', unit, { name: unit, parent_id: CITY })
  const institutions = [
    { id: BANK, name: '合成银行', kind: 'LEGAL_ENTITY', cnapsCode: '102100099996', seesBranches: true },
    { id: OTHER_BANK, name: '另一银行', kind: 'LEGAL_ENTITY', cnapsCode: '103100000026' },
    { id: BRANCH, name: '合成银行离石支行', kind: 'BRANCH', parentId: BANK },
    { id: OTHER_BRANCH, name: '另一银行离石支行', kind: 'BRANCH', parentId: OTHER_BANK },
  ]
  for (const institution of institutions) await run('registerInstitution', '... on Institution { id }', institution, REGULATOR)
  await relay(money, 'institution')
  await referBoth('project', PROJECT, { unit_id: LISHI })
  await referBoth('scope', SCOPE, { project_id: PROJECT, unit_id: LISHI, building_ids: [] })
  await standOnTheList(office.admin, LISHI, { id: SCOPE, projectId: PROJECT })

  const two: TwoSubgraphs = {
    money,
    office,
    elsewhere,
    outage: null,
    run,
    push: async (branch) => {
      const input = { scopeId: SCOPE, institutionId: branch, requestedAmount: '80000000.00' }
      const pushed = await mutate(office)('pushScope', '... on ProjectPush { id version state }', input, LISHI_OFFICE)
      await relay(office, 'push')
      for (const consumer of SUBGRAPHS) {
        const source = databaseSource('coordination', office.runtime.pool)
        await source.since(consumer, (await source.since(consumer, '0', 500)).at(-1)?.seq ?? '0', 500)
      }
      await acknowledgePushes(office.runtime)
      return pushed
    },
    revoke: async (id, expectedVersion) => {
      await mutate(office)('revokePush', '... on ProjectPush { id }', { id, expectedVersion, reason: '整改' }, LISHI_OFFICE)
    },
    tellPushes: () => relay(office, 'push'),
    credit: async (actor, approvedAmount, pushed) => {
      const { id: pushId } = pushed ?? (await two.push(actor.institution ?? ''))
      const accepted = await run('acceptPush', ENGAGEMENT, { pushId }, actor)
      const decision = { engagementId: accepted.id, expectedVersion: 1, decision: 'APPROVED', supportClass: 'NORMAL', decidedOn: todayInShanghai() }
      await run('recordBankDecision', ENGAGEMENT, decision, actor)
      const approval = { engagementId: accepted.id, approvedAmount, approvedOn: todayInShanghai(), expiresOn: '2199-12-31' }
      return run('approveCredit', CREDIT, approval, actor)
    },
    close: async () => {
      for (const hub of both) await hub.close()
    },
  }
  return two
}

export const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
