import { defineRefusal } from '../../../kernel/refusal.js'

const clause = '国务院办公厅关于部分节假日安排的通知'

export const CALENDAR_BY_PROVINCE_OR_CITY = defineRefusal({
  code: 'CALENDAR_BY_PROVINCE_OR_CITY',
  rule: null,
  clause,
  zh: { title: '日历由省、市机制办公室维护', detail: '县级机制办公室不能发布或改动工作日历。', remedy: '请报上级机制办公室办理。' },
  en: {
    title: 'The calendar is kept by the province or city',
    detail: 'A county’s office neither publishes nor changes the working calendar.',
    remedy: 'Ask the office above.',
  },
})

export const CALENDAR_YEAR_UNPUBLISHED = defineRefusal({
  code: 'CALENDAR_YEAR_UNPUBLISHED',
  rule: null,
  clause,
  zh: {
    title: '该年放假安排尚未发布',
    detail: '{year} 年没有内置数据，也没有填写放假与调休日；不按星期推算。',
    remedy: '通知发布后，填写文号与各放假、调休日再提交。',
  },
  en: {
    title: 'The holidays of that year are not published',
    detail: 'There are no built-in data for {year} and no days were given; weekdays are never guessed.',
    remedy: 'When the notice is out, send its number with the days off and the make-up workdays.',
  },
})

export const CALENDAR_YEAR_KNOWN = defineRefusal({
  code: 'CALENDAR_YEAR_KNOWN',
  rule: null,
  clause,
  zh: { title: '该年日历已发布', detail: '{year} 年已在册。', remedy: '个别日期有变时，请逐日更正并注明文件与事由。' },
  en: { title: 'That year is published already', detail: 'The calendar has {year}.', remedy: 'Correct single days with document and reason.' },
})

export const CALENDAR_DAY_OUTSIDE = defineRefusal({
  code: 'CALENDAR_DAY_OUTSIDE',
  rule: null,
  clause,
  zh: { title: '日期不在该年', detail: '{day} 不属于所发布的年份。', remedy: '更正日期。' },
  en: { title: 'A day of another year', detail: '{day} is not in the year that is published.', remedy: 'Correct the day.' },
})

export const CALENDAR_REFUSALS = [CALENDAR_BY_PROVINCE_OR_CITY, CALENDAR_YEAR_UNPUBLISHED, CALENDAR_YEAR_KNOWN, CALENDAR_DAY_OUTSIDE]
