import { platformRefusal } from '../../../kernel/refusal.js'

export const CELL_CHOICE = platformRefusal(
  'IMPORT_CELL_CHOICE',
  ['不在字典中', '收到“{text}”；可填：{choices}。', '从模板的下拉列表中选择。'],
  ['Not in the dictionary', 'Received "{text}"; one of: {choices}.', 'Choose from the template’s list.'],
)
export const CELL_MONTH = platformRefusal(
  'IMPORT_CELL_MONTH',
  ['月份写法有误', '收到“{text}”。', '写成 2026-09。'],
  ['Malformed month', 'Received "{text}".', 'Write it as 2026-09.'],
)
export const CELL_FLAG = platformRefusal(
  'IMPORT_CELL_FLAG',
  ['应填是或否', '收到“{text}”。', '填“是”或“否”。'],
  ['Yes or no', 'Received "{text}".', 'Write 是 or 否.'],
)
export const SUBJECT_UNKNOWN = platformRefusal(
  'IMPORT_SUBJECT_UNKNOWN',
  ['找不到所指对象', '权限范围内没有“{name}”。', '核对项目代码或名称；项目须先登记。'],
  ['No such subject', 'There is no "{name}" within your rights.', 'Check the project’s code or name; a project is registered first.'],
)
export const SUBJECT_AMBIGUOUS = platformRefusal(
  'IMPORT_SUBJECT_AMBIGUOUS',
  ['所指对象不唯一', '名为“{name}”的有 {count} 个。', '改填项目代码或统一社会信用代码。'],
  ['More than one', '{count} are called "{name}".', 'Give the project code or credit code instead.'],
)
export const UNIT_UNKNOWN = platformRefusal(
  'IMPORT_UNIT_OF_ROW_UNKNOWN',
  ['填报单位不在权限内', '没有权限内的单位“{name}”。', '填本单位或下级单位的名称，或留空。'],
  ['No such unit', 'There is no unit "{name}" within your rights.', 'Name your own unit or one below it, or leave it empty.'],
)
export const INSTITUTION_UNKNOWN = platformRefusal(
  'IMPORT_INSTITUTION_UNKNOWN',
  ['银行机构未登记', '没有行号或名称为“{name}”的机构。', '填写 12 位支付系统行号；新机构先由金融监管部门登记。'],
  ['No such bank institution', 'There is no institution with code or name "{name}".', 'Give its 12-digit code; a new one is registered first.'],
)
export const INSTITUTION_NOT_OWN = platformRefusal(
  'INSTITUTION_NOT_OWN',
  ['不能代其他机构填报', '本行写明的机构是“{name}”。', '填写本机构，或由该机构自行填报。'],
  ['Of another institution', 'This row names "{name}".', 'Name your own institution, or have that one report it.'],
)
export const RECORD_SUBJECT_UNKNOWN = platformRefusal(
  'RECORD_SUBJECT_UNKNOWN',
  ['找不到所指项目', '权限范围内没有“{name}”。', '核对项目代码或名称；尚未立项或名称不一致的留空，登记后在“待关联”中关联。'],
  ['No such project', 'There is no "{name}" within your rights.', 'Check its code or name, or leave it empty and link the record afterwards.'],
)
export const PARENT_UNKNOWN = platformRefusal(
  'IMPORT_PARENT_UNKNOWN',
  ['找不到所属记录', '没有“{name}”。', '核对编号；所属记录须先填报。'],
  ['No such record', 'There is no "{name}".', 'Check the number; the record that it belongs to comes first.'],
)
export const FIELD_FIXED = platformRefusal(
  'IMPORT_FIELD_FIXED',
  ['该项登记后不能用导入改动', '已登记为“{before}”，本行为“{after}”。', '核对本行；确有变更的，在系统中办理相应变更。'],
  ['An import cannot change this', 'Recorded as "{before}", this row says "{after}".', 'Check the row; record the change by its own form.'],
)

export const REGISTER_IMPORT_REFUSALS = [
  CELL_CHOICE,
  CELL_MONTH,
  CELL_FLAG,
  SUBJECT_UNKNOWN,
  SUBJECT_AMBIGUOUS,
  UNIT_UNKNOWN,
  INSTITUTION_UNKNOWN,
  INSTITUTION_NOT_OWN,
  RECORD_SUBJECT_UNKNOWN,
  PARENT_UNKNOWN,
  FIELD_FIXED,
] as const
