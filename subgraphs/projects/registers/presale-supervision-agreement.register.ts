import { choice, date, institution, money, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn } from '../../../platform/register/row-values.js'

const CLAUSE = { clause: '吕梁 二(三) 条件四', rule: 'L-33' } as const

/** 三方监管协议: that presale money runs closed rests on it. The account and its balance are the escrow's. */
export const PRESALE_SUPERVISION_AGREEMENTS = defineRegister({
  schema: 'projects',
  type: 'PresaleSupervisionAgreement',
  plural: 'presaleSupervisionAgreements',
  zh: '预售资金监管协议',
  en: 'Agreements on the supervision of presale funds',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  columns: {
    agreementNumber: text('协议编号', 'Number', { max: 60, filter: true, example: '离石监管2026-011' }),
    bank: institution('监管银行', 'Supervising bank'),
    permits: text('所含预售许可证', 'Presale permits', { max: 500, example: '（2026）离房预售证第018号' }),
    keyQuota: money('协议约定的重点监管额度', 'Key supervised quota as agreed', { unit: '万元', example: '8000' }),
    signedOn: date('签订日期', 'Signed on'),
    endedOn: date('终止日期', 'Ended on', { optional: true }),
    endGround: choice(
      '终止事由',
      'Why it ended',
      'SupervisionEnd',
      {
        FIRST_REGISTRATION: ['完成首次登记', 'First registration'],
        BANK_CHANGED: ['变更监管银行', 'Change of bank'],
        CANCELLED: ['协议解除', 'Cancelled'],
      },
      { optional: true },
    ),
  },
  key: ['agreementNumber'],
  newestBy: 'signedOn',
  rules: [inOrder('signedOn', 'endedOn')],
  findings: [
    rowFinding({
      code: 'SUPERVISION_WITHOUT_QUOTA',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['监管协议没有重点监管额度', '额度为零则没有须保留的资金。', '对照协议补填。'],
      en: ['A supervision without a quota', 'With a quota of zero nothing is kept.', 'Fill it in from the agreement.'],
      check: contradicts((row) => figureIn(row, 'keyQuota') === 0n),
    }),
    rowFinding({
      code: 'SUPERVISION_END_INCOMPLETE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['监管终止的日期与事由须同时填写', '只填了其中一项。', '补填另一项。'],
      en: ['The end of a supervision has a date and a ground', 'One of them is missing.', 'Add it.'],
      check: contradicts((row) => Boolean(row.endedOn) !== Boolean(row.endGround)),
    }),
  ],
})
