import { platformRefusal } from '../../kernel/refusal.js'

export const FIELD_MISSING = platformRefusal(
  'FIELD_MISSING',
  ['必填项为空', '“{column}”没有内容。', '填写后重新提交。'],
  ['A required field is empty', '"{column}" has no content.', 'Fill it in and submit again.'],
)

export const FIELD_TOO_LONG = platformRefusal(
  'FIELD_TOO_LONG',
  ['内容过长', '“{column}”有 {length} 个字，最多 {most} 个。', '缩短后重新提交；全文请作为附件。'],
  ['Too long', '"{column}" has {length} characters, at most {most}.', 'Shorten it; attach the whole text.'],
)

export const FIELD_OUT_OF_RANGE = platformRefusal(
  'FIELD_OUT_OF_RANGE',
  ['数值超出范围', '“{column}”收到 {value}；应{range}。', '核对数值与单位后重新提交。'],
  ['Out of range', '"{column}" received {value}; expected: {range}.', 'Check the number and its unit.'],
)

export const FIELD_AFTER_TODAY = platformRefusal(
  'FIELD_AFTER_TODAY',
  ['日期晚于今天', '“{column}”为 {value}，尚未发生。', '核对日期；计划日期请填入计划类栏目。'],
  ['A date after today', '"{column}" is {value}, which has not happened.', 'Check the date; plans have columns of their own.'],
)

export const SUBJECT_OF_ANOTHER_KIND = platformRefusal(
  'SUBJECT_OF_ANOTHER_KIND',
  ['对象类别不符', '此类数据填报的对象应为：{kinds}。', '改为相应的项目、融资范围、楼栋或企业。'],
  ['The wrong kind of subject', 'Such a fact is about: {kinds}.', 'Name a subject of that kind.'],
)

export const RECORD_WITHDRAWN = platformRefusal(
  'RECORD_WITHDRAWN',
  ['记录已撤回', '该记录已撤回，不能再更正。', '如仍属实，请重新填报。'],
  ['The record is withdrawn', 'A withdrawn record cannot be changed.', 'Record it anew if it still holds.'],
)

export const REASON_MISSING = platformRefusal(
  'REASON_MISSING',
  ['须写明原因', '没有收到原因。', '写明原因后重新提交。'],
  ['A reason is needed', 'No reason was received.', 'Give the reason and submit again.'],
)

export const REGISTER_REFUSALS = [
  FIELD_MISSING,
  FIELD_TOO_LONG,
  FIELD_OUT_OF_RANGE,
  FIELD_AFTER_TODAY,
  SUBJECT_OF_ANOTHER_KIND,
  RECORD_WITHDRAWN,
  REASON_MISSING,
] as const
