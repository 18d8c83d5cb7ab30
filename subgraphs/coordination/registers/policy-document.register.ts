import { choice, date, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { contradicts, outOfOrder, rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 序、第一条', rule: 'W-01' } as const

/** Documents that the mechanisms stand on, with the meeting that adopted them and the documents they rest on. In force where and when is PolicyInForce. */
export const POLICY_DOCUMENTS = defineRegister({
  schema: 'coordination',
  type: 'PolicyDocument',
  plural: 'policyDocuments',
  zh: '政策文件',
  en: 'Policy documents',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'unit' },
  columns: {
    documentNumber: text('发文字号', 'Number', { max: 100, filter: true, example: '舞政〔2015〕37号' }),
    title: text('标题', 'Title', { max: 300 }),
    issuers: text('发文机关', 'Issued by', { max: 500, note: '联合发文的以顿号分隔' }),
    adoptedAt: text('审议会议', 'Adopted at', { optional: true, example: '县政府第59次常务会议' }),
    adoptedOn: date('审议日期', 'Adopted on', { optional: true }),
    issuedOn: date('印发日期', 'Issued on'),
    validUntil: date('有效期至', 'Valid until', { future: true, optional: true, note: '没有写明的不填' }),
    bases: text('依据文件', 'Rests on', { optional: true, max: 1000, example: '豫保安居办〔2015〕4号、漯政〔2012〕51号' }),
    publicity: choice('公开属性', 'Publicity', 'PolicyPublicity', {
      PROACTIVE: ['主动公开', 'Published'],
      ON_REQUEST: ['依申请公开', 'On request'],
      NOT_PUBLIC: ['不予公开', 'Not public'],
    }),
    replacesNumber: text('废止文件', 'Replaces', { optional: true, max: 300, example: '舞政〔2013〕20号' }),
  },
  key: ['documentNumber'],
  newestBy: 'issuedOn',
  findings: [
    ...documentNumberIn('documentNumber'),
    rowFinding({
      code: 'POLICY_ISSUED_BEFORE_ADOPTED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['印发早于审议', '审议 {earlier}，印发 {later}。', '核对两个日期。'],
      en: ['Issued before it was adopted', 'Adopted {earlier}, issued {later}.', 'Check both dates.'],
      check: outOfOrder('adoptedOn', 'issuedOn'),
    }),
    rowFinding({
      code: 'POLICY_RESTS_ON_ITSELF',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['依据文件是文件自身', '发文字号出现在依据文件中。', '更正依据文件。'],
      en: ['It rests on itself', 'Its own number is among its bases.', 'Correct the bases.'],
      check: contradicts((row) => String(row.bases ?? '').includes(String(row.documentNumber))),
    }),
  ],
})
