import { choice, count, text } from '../../../../platform/register/column.js'
import { defineRegister } from '../../../../platform/register/register.js'

/** What a meeting dealt with, by the clause's list, which is open ("包括但不限于"). */
export const AGENDA_ITEMS = defineRegister({
  schema: 'coordination',
  type: 'AgendaItem',
  plural: 'agendaItems',
  zh: '专题会议议题',
  en: 'Agenda of a special meeting',
  clause: '吕梁 二(一)',
  rule: 'L-11',
  writers: ['MECHANISM_OFFICE'],
  about: { by: 'parent', register: 'SpecialMeeting' },
  columns: {
    number: count('议题序号', 'Number on the agenda', { max: 99, example: '1' }),
    kind: choice('议题类别', 'Kind', 'AgendaKind', {
      MARKET_SITUATION: ['市场形势研判', 'Market situation'],
      FINANCING_DEMAND: ['融资需求研判', 'Financing demand'],
      DIFFICULTIES: ['协调解决困难', 'Difficulties to be coordinated'],
      FINANCING_REPORT: ['通报融资情况', 'Report of project financing'],
      COMMON_PROBLEMS: ['共性问题', 'Common problems of the mechanism'],
      POLICY_SUGGESTIONS: ['政策落实建议', 'Suggestions to implement policy'],
      REMINDER_INTERVIEW: ['提醒约谈', 'Reminders and interviews'],
      OTHER: ['其他', 'Other'],
    }),
    topic: text('议题', 'Topic', { max: 300 }),
    outcome: text('议定事项', 'What was decided', { optional: true, max: 2000 }),
  },
  key: ['number'],
  newestBy: 'number',
})
