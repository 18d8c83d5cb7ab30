import { platformRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'

const SAVE_AGAIN: readonly [zh: string, en: string] = [
  '请用 Excel 或 WPS 打开，把数据复制到用 ./hub import --template 生成的空白模板，再导入',
  'Open it in Excel or WPS, copy the data into an empty template (./hub import --template), and import that',
]

export const WORKBOOK_BROKEN = platformRefusal(
  'IMPORT_WORKBOOK_BROKEN',
  ['工作簿无法读取', '{part}：{reason}', SAVE_AGAIN[0]],
  ['The workbook cannot be read', '{part}: {reason}', SAVE_AGAIN[1]],
)
export const WORKBOOK_TOO_LARGE = platformRefusal(
  'IMPORT_WORKBOOK_TOO_LARGE',
  ['工作簿展开后太大', '{part} 超过限制：{limit}', '请删除多余的工作表、图片和格式，或拆成几个文件分别导入'],
  ['The workbook unpacks to too much', '{part} is over the limit: {limit}', 'Remove sheets, pictures and formats that are not needed, or split it'],
)
export const WORKBOOK_NAMES = platformRefusal(
  'IMPORT_WORKBOOK_NAMES',
  ['工作簿内有不应有的文件', '{part}', SAVE_AGAIN[0]],
  ['The workbook holds files that do not belong in one', '{part}', SAVE_AGAIN[1]],
)
export const WORKBOOK_MACRO = platformRefusal(
  'IMPORT_WORKBOOK_MACRO',
  ['工作簿带有宏', '{part}', '请“另存为 → Excel 工作簿（.xlsx）”，去掉宏后再导入'],
  ['The workbook holds macros', '{part}', 'Choose "Save as → Excel workbook (.xlsx)", without macros, and import that'],
)
export const WORKBOOK_EXTERNAL = platformRefusal(
  'IMPORT_WORKBOOK_EXTERNAL',
  ['工作簿引用了外部数据或嵌入了对象', '{part}', '请在“数据 → 编辑链接”中断开链接，删除嵌入的对象，再导入'],
  [
    'The workbook refers to data outside it, or embeds objects',
    '{part}',
    'Break the links under "Data → Edit links", remove embedded objects, and import again',
  ],
)
export const WORKBOOK_ENTITY = platformRefusal(
  'IMPORT_WORKBOOK_ENTITY',
  ['工作簿内含 DOCTYPE 声明', '{part}：表格软件不会写这样的内容', SAVE_AGAIN[0]],
  ['The workbook declares a DOCTYPE', '{part}: no spreadsheet program writes one', SAVE_AGAIN[1]],
)
export const WORKBOOK_ENCRYPTED = platformRefusal(
  'IMPORT_WORKBOOK_ENCRYPTED',
  ['工作簿已加密', '{part}', '请取消密码后另存，再导入'],
  ['The workbook is encrypted', '{part}', 'Save it without a password and import that'],
)
export const WORKBOOK_MERGED = platformRefusal(
  'IMPORT_WORKBOOK_MERGED',
  ['表内有合并单元格', '工作表“{sheet}”：{cells}', '请取消合并，每行填写完整，再导入'],
  ['The sheet has merged cells', 'Sheet "{sheet}": {cells}', 'Unmerge them, fill every row, and import again'],
)
export const WORKBOOK_EMPTY_ROWS = platformRefusal(
  'IMPORT_WORKBOOK_EMPTY_ROWS',
  ['表内没有内容的行太多', '工作表“{sheet}”有超过 {limit} 行没有内容', '请选中数据下方的全部空行，“删除行”后保存，再导入'],
  [
    'The sheet has too many rows without content',
    'Sheet "{sheet}" has more than {limit} of them',
    'Select all rows below the data, delete them, save, and import again',
  ],
)

export const WORKBOOK_REFUSALS: readonly RefusalDefinition[] = [
  WORKBOOK_BROKEN,
  WORKBOOK_TOO_LARGE,
  WORKBOOK_NAMES,
  WORKBOOK_MACRO,
  WORKBOOK_EXTERNAL,
  WORKBOOK_ENTITY,
  WORKBOOK_ENCRYPTED,
  WORKBOOK_MERGED,
  WORKBOOK_EMPTY_ROWS,
]
