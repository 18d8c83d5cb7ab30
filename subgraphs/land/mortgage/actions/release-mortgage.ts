import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { recordLinked } from '../../../../platform/linking/record-linked.js'
import { notAfterToday, notBefore } from '../../date-refusals.js'
import { MortgageEntity } from '../mortgage.entity.js'
import { MORTGAGE_TABLE, type MortgageRow } from '../mortgage.reads.js'

interface Input extends ActionInput {
  readonly mortgageId: string
  readonly releasedOn: string
  readonly expectedVersion: number
}

interface Locked {
  readonly id: string
  readonly version: number
  readonly registeredOn: string
  readonly releasedOn: string | null
}

export const MORTGAGE_RELEASED = defineRefusal({
  code: 'MORTGAGE_RELEASED',
  rule: 'L-42',
  clause: '吕梁 二(四)',
  zh: { title: '抵押已经注销', detail: '已于 {date} 注销。', remedy: '核对登记证明号。' },
  en: { title: 'The mortgage was released', detail: 'It was released on {date}.', remedy: 'Check the number of the registration proof.' },
})

type Known = Facts<Input, null, Locked>

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

const stillStands = ({ locked }: Known) => (locked.releasedOn ? refuse(MORTGAGE_RELEASED, { date: locked.releasedOn }, 'mortgageId') : null)

const releasedByToday = ({ input, today }: Known) => notAfterToday(input.releasedOn, today, 'releasedOn')

const releasedAfterRegistered = ({ input, locked }: Known) => notBefore(input.releasedOn, locked.registeredOn, 'releasedOn')

async function lock(em: Em, { mortgageId }: Input) {
  const [mortgage] = await em.execute<Locked[]>(
    'select id, version, registered_on::text as "registeredOn", released_on::text as "releasedOn" from mortgage where id = ? for update',
    [mortgageId],
  )
  return mortgage ?? refused(refuse(NOT_FOUND, {}, 'mortgageId'))
}

async function record(em: Em, { input, locked, actor }: Known) {
  em.assign(await em.findOneOrFail(MortgageEntity, { id: locked.id }), { releasedOn: input.releasedOn, ...reportedBy(actor) })
  const about = { type: 'MORTGAGE', subjects: [], actor, since: input.releasedOn, why: '' }
  return recordLinked<MortgageRow>(em, { table: MORTGAGE_TABLE, id: locked.id, topic: 'mortgage', ...about })
}

/** 吕梁 二(四) (L-42): the register's release; the mortgage stays on record with both dates. */
export const releaseMortgage = action({
  name: 'releaseMortgage',
  ask: asksNobody,
  lock,
  rules: [versionIsKnown, stillStands, releasedByToday, releasedAfterRegistered],
  record,
})
