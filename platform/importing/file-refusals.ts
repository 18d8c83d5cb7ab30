import { platformRefusal, type RefusalDefinition } from '../../kernel/refusal.js'
import { WORKBOOK_REFUSALS } from './workbook/workbook-refusals.js'

const SAVE_AS_CSV_ZH = '请用 Excel 或 WPS 打开后“另存为 → Excel 工作簿（.xlsx）”或“CSV UTF-8（逗号分隔）”，再导入'
const SAVE_AS_CSV_EN = 'Open it in Excel or WPS, choose "Save as → Excel workbook (.xlsx)" or "CSV UTF-8 (comma delimited)", and import that'

export const FILE_MISSING = platformRefusal(
  'IMPORT_FILE_MISSING',
  ['打不开文件', '{path}：{reason}', '请检查路径和读取权限'],
  ['The file cannot be opened', '{path}: {reason}', 'Check the path and the right to read it'],
)
export const FILE_KIND = platformRefusal(
  'IMPORT_FILE_KIND',
  ['文件内容与名称不符', '“{name}”的内容是{kind}；.xlsx 文件应为 Excel 工作簿，其他文件应为 CSV 文本', SAVE_AS_CSV_ZH],
  ['The file is not what its name says', 'The content of "{name}" is {kindEn}; an .xlsx file is an Excel workbook, any other CSV text', SAVE_AS_CSV_EN],
)
export const FILE_ENCODING = platformRefusal(
  'IMPORT_FILE_ENCODING',
  ['文字编码无法识别', '第 {line} 行起不是有效的 {encoding} 文本', `文件可能损坏，或由两种编码拼接而成。${SAVE_AS_CSV_ZH}`],
  [
    'The encoding cannot be recognised',
    'From line {line} on it is no valid {encoding} text',
    `It may be damaged or joined from two encodings. ${SAVE_AS_CSV_EN}`,
  ],
)
export const FILE_TOO_LARGE = platformRefusal(
  'IMPORT_FILE_TOO_LARGE',
  ['文件太大', '最多 {limit}', '请拆成几个文件分别导入'],
  ['The file is too large', 'At most {limit}', 'Split it and import the parts'],
)
export const FILE_EMPTY = platformRefusal(
  'IMPORT_FILE_EMPTY',
  ['文件是空的', '没有表头', '第一行应为表头：{columns}'],
  ['The file is empty', 'It has no header', 'The first row is the header: {columns}'],
)
export const FILE_COLUMNS = platformRefusal(
  'IMPORT_FILE_COLUMNS',
  ['表头不符', '缺少：{missing}；多出：{unknown}；重复：{repeated}', '第一行应为表头（次序不限）：{columns}'],
  ['The header does not fit', 'Missing: {missing}; unknown: {unknown}; repeated: {repeated}', 'The first row is the header, in any order: {columns}'],
)
export const FILE_DELIMITER = platformRefusal(
  'IMPORT_FILE_DELIMITER',
  ['分隔符不是逗号', '表头只有一列，内含{delimiter}', SAVE_AS_CSV_ZH],
  ['The delimiter is no comma', 'The header is one column that holds {delimiter}', SAVE_AS_CSV_EN],
)
export const FILE_QUOTES = platformRefusal(
  'IMPORT_FILE_QUOTES',
  ['引号没有闭合或单元格过长', '第 {row} 行起读不出单元格', '请检查该行的英文双引号是否成对；单元格最多 {limit} 字'],
  [
    'A quotation mark is not closed, or a cell is too long',
    'From row {row} on no cells can be read',
    'Check that double quotes come in pairs in that row; a cell has at most {limit} characters',
  ],
)

export const FILE_REFUSALS: readonly RefusalDefinition[] = [
  FILE_MISSING,
  FILE_KIND,
  FILE_ENCODING,
  FILE_TOO_LARGE,
  FILE_EMPTY,
  FILE_COLUMNS,
  FILE_DELIMITER,
  FILE_QUOTES,
  ...WORKBOOK_REFUSALS,
]
