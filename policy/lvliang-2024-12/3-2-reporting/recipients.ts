import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'
import type { ReturnKind } from './return-kinds.js'

/** 报送住建厅、抄送国家金融监督管理总局山西监管局. */
export type Recipient = 'PROVINCIAL_HOUSING' | 'PROVINCIAL_NFRA'

export const RECIPIENT_NAMES: Readonly<Record<Recipient, string>> = {
  PROVINCIAL_HOUSING: '山西省住房和城乡建设厅',
  PROVINCIAL_NFRA: '国家金融监督管理总局山西监管局',
}

const SUMMARY_RECIPIENTS: readonly Recipient[] = ['PROVINCIAL_HOUSING', 'PROVINCIAL_NFRA']

/** 吕梁 三(二) (L-49): to whom a return goes outside the hub; the county's and the month's monitoring stay within it. */
export const recipientsOf = (kind: ReturnKind): readonly Recipient[] => (kind === 'QUARTERLY_SUMMARY' ? SUMMARY_RECIPIENTS : [])

export const NO_RECIPIENT = defineRefusal({
  code: 'NO_RECIPIENT',
  rule: 'L-49',
  clause: '吕梁 三(二)',
  zh: { title: '该报表不送该单位', detail: '只有按季度汇总报送省住建厅、抄送金融监管总局山西监管局，各登记一次。', remedy: '请核对报表种类和送达记录。' },
  en: {
    title: 'It does not go there',
    detail: 'Only the quarterly summary goes to the two provincial offices, once to each.',
    remedy: 'Check the kind of return and what is recorded.',
  },
})

/** 吕梁 三(二) (L-49): a delivery is to one who is to receive it, and once. */
export const mayBeDelivered = (kind: ReturnKind, recipient: Recipient, delivered: readonly Recipient[]): Refusal | null =>
  recipientsOf(kind).includes(recipient) && !delivered.includes(recipient) ? null : refuse(NO_RECIPIENT, {}, 'recipient')

export const DELIVERY_UNPROVEN = defineRefusal({
  code: 'DELIVERY_UNPROVEN',
  rule: 'L-49',
  clause: '吕梁 三(二)',
  zh: { title: '送达记录不成立', detail: '送达日期应在报送之日至今天之间，并有文号。', remedy: '请核对日期，填写发文的文号。' },
  en: {
    title: 'That is no delivery',
    detail: 'It is dated between the submission and today, and has a document number.',
    remedy: 'Check the day, and give the number of the letter.',
  },
})

export interface Delivery {
  readonly deliveredOn: string
  readonly documentNumber: string
}

/** 吕梁 三(二) (L-49): a delivery came after the submission, is not of tomorrow, and can be found by its number. */
export const deliveryProven = ({ deliveredOn, documentNumber }: Delivery, submittedOn: string | null, today: string): Refusal | null =>
  submittedOn !== null && deliveredOn >= submittedOn && deliveredOn <= today && documentNumber.trim() !== ''
    ? null
    : refuse(DELIVERY_UNPROVEN, {}, documentNumber.trim() === '' ? 'documentNumber' : 'deliveredOn')

export const NOT_DELIVERED = defineRefusal({
  code: 'SUMMARY_NOT_DELIVERED',
  rule: 'L-49',
  clause: '吕梁 三(二)',
  zh: { title: '尚未送达', detail: '季度汇总尚未送达：{missing}。', remedy: '请先登记送达日期和文号，再办结、封存。' },
  en: { title: 'Not delivered yet', detail: 'The summary has not gone to: {missing}.', remedy: 'Record day and document number of each delivery first.' },
})

/** 吕梁 三(二) (L-49): the summary is done when both of its recipients have it. */
export function deliveredToAll(kind: ReturnKind, delivered: readonly Recipient[]): Refusal | null {
  const missing = recipientsOf(kind).filter((recipient) => !delivered.includes(recipient))
  return missing.length > 0 ? refuse(NOT_DELIVERED, { missing: missing.map((recipient) => RECIPIENT_NAMES[recipient]).join('、') }, 'id') : null
}
