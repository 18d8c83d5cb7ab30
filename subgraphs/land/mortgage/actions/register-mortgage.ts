import { normaliseCompanyName } from '../../../../kernel/identifiers/company-name.js'
import { checkTitleCertificate } from '../../../../kernel/identifiers/title-certificate.js'
import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { type Named, namedSubjects } from '../../../../platform/linking/named-subjects.js'
import { recordLinked } from '../../../../platform/linking/record-linked.js'
import { notAfterToday } from '../../date-refusals.js'
import { MortgageEntity } from '../mortgage.entity.js'
import { MORTGAGE_TABLE, type MortgageRow } from '../mortgage.reads.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly unitId?: string | null
  readonly kind: string
  readonly number: string
  readonly mortgagee: string
  readonly institutionId?: string | null
  readonly rank: number
  readonly amount: bigint
  readonly registeredOn: string
  readonly subjectIds?: readonly string[] | null
}

export const MORTGAGE_AMOUNT_INVALID = defineRefusal({
  code: 'MORTGAGE_AMOUNT_INVALID',
  rule: 'L-42',
  clause: '吕梁 二(四)',
  zh: { title: '被担保债权数额应大于零', detail: '未收到大于零的数额。', remedy: '按登记证明填写，单位为元。' },
  en: { title: 'A mortgage secures an amount', detail: 'No amount above zero was received.', remedy: 'Give the registered amount in yuan.' },
})

export const MORTGAGE_RANK_INVALID = defineRefusal({
  code: 'MORTGAGE_RANK_INVALID',
  rule: 'L-42',
  clause: '吕梁 二(四)',
  zh: { title: '抵押顺位应为 1 到 99', detail: '收到：{value}', remedy: '按登记簿填写顺位，第一顺位为 1。' },
  en: { title: 'A rank is 1 to 99', detail: 'Received: {value}', remedy: 'Give the registered rank; the first is 1.' },
})

export const MORTGAGE_NUMBER_MISSING = defineRefusal({
  code: 'MORTGAGE_NUMBER_MISSING',
  rule: 'L-42',
  clause: '吕梁 二(四)',
  zh: { title: '登记证明号不能为空', detail: '收到的号码没有内容。', remedy: '按不动产登记证明填写。' },
  en: { title: 'A mortgage has a number', detail: 'The number received is empty.', remedy: 'Give the number of the registration proof.' },
})

type Known = Facts<Input, null, Named>

const numberIsThere = ({ input }: Known) => (checkTitleCertificate(input.number).value === '' ? refuse(MORTGAGE_NUMBER_MISSING, {}, 'number') : null)

const amountIsPositive = ({ input }: Known) => (input.amount > 0n ? null : refuse(MORTGAGE_AMOUNT_INVALID, {}, 'amount'))

const rankIsPossible = ({ input }: Known) => (input.rank >= 1 && input.rank <= 99 ? null : refuse(MORTGAGE_RANK_INVALID, { value: String(input.rank) }, 'rank'))

const registeredByToday = ({ input, today }: Known) => notAfterToday(input.registeredOn, today, 'registeredOn')

/** 不动产登记证明 is what a mortgage is proved by; another pattern warns. */
function numberOf(received: string) {
  const { value, kind } = checkTitleCertificate(received)
  return { number: value, warnings: kind === 'PROOF' ? [] : ['MORTGAGE_PROOF_PATTERN'] }
}

async function record(em: Em, { input, locked, actor }: Known) {
  const mortgage = em.create(MortgageEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId: locked.unitId,
    subjectId: null,
    kind: input.kind,
    ...numberOf(input.number),
    mortgagee: normaliseCompanyName(input.mortgagee),
    institutionId: input.institutionId ?? null,
    rank: input.rank,
    amountFen: input.amount,
    registeredOn: input.registeredOn,
    releasedOn: null,
    version: 1,
    ...reportedBy(actor),
  })
  em.persist(mortgage)
  const about = { type: 'MORTGAGE', subjects: locked.subjects, actor, since: input.registeredOn, why: `登记时由本单位指明：${mortgage.number}` }
  return recordLinked<MortgageRow>(em, { table: MORTGAGE_TABLE, id: mortgage.id, topic: 'mortgage', ...about })
}

/** 吕梁 二(四) (L-42): a mortgage of land or of works in progress, as it stands in the register. */
export const registerMortgage = action({
  name: 'registerMortgage',
  ask: asksNobody,
  lock: namedSubjects,
  rules: [numberIsThere, amountIsPositive, rankIsPossible, registeredByToday],
  record,
})
