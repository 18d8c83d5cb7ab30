import { defineRefusal, type RefusalDefinition } from '../../kernel/refusal.js'

const define = (code: string, zh: readonly [string, string], en: readonly [string, string]): RefusalDefinition =>
  defineRefusal({ code, clause: null, rule: null, zh: { title: zh[0], detail: '', remedy: zh[1] }, en: { title: en[0], detail: '', remedy: en[1] } })

export const CELL_EMPTY = define('IMPORT_CELL_EMPTY', ['必填项为空', '请填写后再导入'], ['A required cell is empty', 'Fill it in and import again'])
export const CELL_DAMAGED = define(
  'IMPORT_CELL_DAMAGED',
  ['含有乱码或不可见控制字符', '请按原件重新录入该单元格'],
  ['The text is damaged or holds control characters', 'Type the cell again from the original'],
)
export const CELL_TOO_LONG = define(
  'IMPORT_CELL_TOO_LONG',
  ['超过 {limit} 字', '请缩短后再导入'],
  ['More than {limit} characters', 'Shorten it and import again'],
)
export const CELL_NUMBER_LOST = define(
  'IMPORT_CELL_NUMBER_LOST',
  ['编号“{text}”已被表格软件改成科学计数，原号码已丢失', '请把该列设为“文本”格式，按原件重新录入编号'],
  ['The spreadsheet turned the number into "{text}" and lost its digits', 'Format the column as text and type the number again from the original'],
)
export const CELL_DATE = define(
  'IMPORT_CELL_DATE',
  ['“{text}”不是日期', '请写成 2024-03-01 这样的日期'],
  ['"{text}" is no date', 'Write a date such as 2024-03-01'],
)
export const CELL_DATE_SERIAL = define(
  'IMPORT_CELL_DATE_SERIAL',
  ['“{text}”是表格软件的日期序号', '请把该列设为 yyyy-mm-dd 日期格式后另存为 CSV'],
  ['"{text}" is a spreadsheet\'s date serial', 'Format the column as yyyy-mm-dd and save as CSV again'],
)
export const CELL_COUNT = define(
  'IMPORT_CELL_COUNT',
  ['“{text}”不是套数', '请填写 0 至 {limit} 的整数，不带单位和千分位'],
  ['"{text}" is no count', 'Write a whole number from 0 to {limit}, without unit or separators'],
)
export const CELL_DECIMAL = define(
  'IMPORT_CELL_DECIMAL',
  ['“{text}”不是大于 0 的数，或小数超过 {decimals} 位', '请填写大于 0 的小数，不带单位和千分位'],
  ['"{text}" is no number above 0, or has more than {decimals} decimals', 'Write a decimal number above 0, without unit or separators'],
)
export const CELL_RANGE = define(
  'IMPORT_CELL_RANGE',
  ['“{text}”不是区间', '请写成“最小 - 最大”，例如 88.5 - 143.61；没有可售房源时写 Infinity - -Infinity'],
  ['"{text}" is no range', 'Write "lowest - highest", such as 88.5 - 143.61; where nothing is on sale, Infinity - -Infinity'],
)
export const CELL_RANGE_REVERSED = define(
  'IMPORT_CELL_RANGE_REVERSED',
  ['最小值 {min} 大于最大值 {max}', '请核对原件，更正最小值和最大值'],
  ['The lowest, {min}, is above the highest, {max}', 'Check the original and correct both'],
)
export const CELL_FORMULA = define(
  'IMPORT_CELL_FORMULA',
  ['单元格 {cell} 是公式，导入不计算公式', '请复制该单元格，“选择性粘贴 → 数值”后再导入'],
  ['Cell {cell} is a formula, and an import computes none', 'Copy the cell, "Paste special → Values", and import again'],
)
export const CELL_ERROR = define(
  'IMPORT_CELL_ERROR',
  ['单元格 {cell} 的内容是表格软件的错误值 {text}', '请按原件重新录入该单元格'],
  ["Cell {cell} holds the spreadsheet's error value {text}", 'Type the cell again from the original'],
)
export const ROW_TOO_WIDE = define(
  'IMPORT_ROW_TOO_WIDE',
  ['该行有 {cells} 列，表头只有 {columns} 列', '单元格内的英文逗号要用英文双引号括起来；多出的内容附在本行末尾'],
  ['The row has {cells} cells, the header {columns}', 'Put double quotes around cells that hold commas; what is left over stands at the end of this row'],
)
export const ROW_CONTRADICTS = define(
  'IMPORT_ROW_CONTRADICTS',
  ['与本文件第 {row} 行编号相同而内容不同', '请核对原件，只保留正确的一行'],
  ['Row {row} of this file has the same number and other content', 'Check the original and keep the right one'],
)

export const CELL_REFUSALS: readonly RefusalDefinition[] = [
  CELL_EMPTY,
  CELL_DAMAGED,
  CELL_TOO_LONG,
  CELL_NUMBER_LOST,
  CELL_DATE,
  CELL_DATE_SERIAL,
  CELL_COUNT,
  CELL_DECIMAL,
  CELL_RANGE,
  CELL_RANGE_REVERSED,
  CELL_FORMULA,
  CELL_ERROR,
  ROW_TOO_WIDE,
  ROW_CONTRADICTS,
]
