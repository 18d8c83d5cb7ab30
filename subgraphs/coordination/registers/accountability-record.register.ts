import { choice, date, text } from '../../../platform/register/column.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { textOf } from '../../../platform/register/row.js'
import { rowFinding } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '舞阳 第二十三条(一)', rule: 'W-54' } as const

/** Who answered for a relocation that slipped. The article leaves the rules to another document, which the row names. */
export const ACCOUNTABILITY_RECORDS = defineRegister({
  schema: 'coordination',
  type: 'AccountabilityRecord',
  plural: 'accountabilityRecords',
  zh: '搬迁延误责任追究',
  en: 'Accountability for delayed relocation',
  ...CLAUSE,
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    documentNumber: text('处理文号', 'Number of the decision', { max: 100, filter: true, example: '舞政〔2026〕33号' }),
    milestone: text('延误的时间节点', 'The milestone that slipped', { example: '搬迁完成' }),
    plannedOn: date('计划日期', 'Planned on', { future: true, example: '2026-03-31' }),
    actualOn: date('实际日期', 'Actually on', { optional: true, example: '2026-05-20', note: '仍未完成的不填' }),
    impact: text('对项目的影响', 'Effect on the project', { max: 1000 }),
    responsible: text('责任单位', 'Responsible organisation', { note: '填单位，不填个人姓名' }),
    measure: choice('追究方式', 'Measure', 'AccountabilityMeasure', {
      REMINDER: ['提醒', 'Reminder'],
      INTERVIEW: ['约谈', 'Interview'],
      CIRCULAR: ['通报', 'Circulated notice'],
      REFERRAL: ['移送纪检监察机关', 'Referred for discipline'],
      OTHER: ['其他', 'Other'],
    }),
    basis: text('依据的追究办法', 'Rules applied', { optional: true, max: 300, note: '条文规定“具体办法另行制定”' }),
    decidedOn: date('处理日期', 'Decided on'),
  },
  key: ['documentNumber', 'responsible'],
  newestBy: 'decidedOn',
  findings: [
    ...documentNumberIn('documentNumber'),
    rowFinding({
      code: 'ACCOUNTABLE_WITHOUT_DELAY',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['追究责任而节点并未延误', '计划 {planned}，实际或处理日期 {actual}。', '核对日期。'],
      en: ['Accountability without a delay', 'Planned {planned}, reached or decided {actual}.', 'Check the dates.'],
      check: (row) => {
        const [planned, actual] = [textOf(row, 'plannedOn'), textOf(row, 'actualOn') ?? textOf(row, 'decidedOn')]
        return planned !== null && actual !== null && actual <= planned ? { planned, actual } : null
      },
    }),
    rowFinding({
      code: 'ACCOUNTABILITY_WITHOUT_RULES',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['责任追究没有写明依据的办法', '条文规定具体办法另行制定。', '写明所依据的办法。'],
      en: ['Accountability without its rules', 'The article leaves the rules to another document.', 'Name it.'],
      check: (row) => (row.basis ? null : {}),
    }),
  ],
})
