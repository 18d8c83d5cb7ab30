import { defineRefusal } from '../../../kernel/refusal.js'

export const ENGAGEMENT_KNOWN = defineRefusal({
  code: 'ENGAGEMENT_KNOWN',
  rule: 'L-17',
  clause: '吕梁 二(二)',
  zh: { title: '该推送已接收', detail: '本机构已接收该推送。', remedy: '请查询已有的对接记录。' },
  en: { title: 'Accepted already', detail: 'Your institution has accepted this push.', remedy: 'Read the engagement that exists.' },
})

export const ENGAGEMENT_STEP = defineRefusal({
  code: 'ENGAGEMENT_STEP',
  rule: 'L-18',
  clause: '吕梁 二(二)',
  zh: { title: '当前状态不能如此办理', detail: '现为 {from}，不能转为 {to}。', remedy: '已否决的，待整改后由县级机制重新推送。' },
  en: { title: 'Not from this state', detail: 'It is {from} and cannot become {to}.', remedy: 'After a rejection the county repairs and pushes again.' },
})

export const DECISION_DATE = defineRefusal({
  code: 'DECISION_DATE',
  rule: 'L-18',
  clause: '吕梁 二(二)',
  zh: { title: '决定日期有误', detail: '{decided} 不在接收日期 {received} 与今天之间。', remedy: '请核对决定日期。' },
  en: { title: 'Wrong date of decision', detail: '{decided} is not between receipt on {received} and today.', remedy: 'Check the date.' },
})

export const SUPPORT_CLASS_MISSING = defineRefusal({
  code: 'SUPPORT_CLASS_MISSING',
  rule: 'L-18',
  clause: '吕梁 二(二)',
  zh: { title: '须填写支持类别', detail: '每个推送项目都须评估并归入三类之一。', remedy: '请填写支持类别。' },
  en: { title: 'The support class is missing', detail: 'Each pushed project is evaluated and put into one of three classes.', remedy: 'State the class.' },
})

export const DECISION_REASON_MISSING = defineRefusal({
  code: 'DECISION_REASON_MISSING',
  rule: 'L-18',
  clause: '吕梁 二(二)',
  zh: { title: '须填写原因', detail: '不予支持或暂缓的，须反馈原因。', remedy: '请选择原因代码。' },
  en: { title: 'The reason is missing', detail: 'A rejection or deferral is fed back with its reason.', remedy: 'Choose a reason code.' },
})

export const ENGAGEMENT_SUCCEEDED = defineRefusal({
  code: 'ENGAGEMENT_SUCCEEDED',
  rule: 'L-18',
  clause: '吕梁 二(二)',
  zh: { title: '该对接已由重新推送接续', detail: '整改后已重新推送并接收，原对接不再办理。', remedy: '请在新的对接上记录决定。' },
  en: {
    title: 'Closed by a new push',
    detail: 'It was pushed again after repair and accepted; this engagement is closed.',
    remedy: 'Record the decision on the new one.',
  },
})

export const ENGAGEMENT_REFUSALS = [ENGAGEMENT_SUCCEEDED, ENGAGEMENT_KNOWN, ENGAGEMENT_STEP, DECISION_DATE, SUPPORT_CLASS_MISSING, DECISION_REASON_MISSING]
