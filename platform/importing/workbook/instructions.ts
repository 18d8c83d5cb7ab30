import type { ImportKind } from '../import-kind.js'
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from '../limits.js'
import { FILL_IN } from './book.js'

/** What an upload through the API may weigh; `./hub import` takes ten times as much. */
const MOST_MEGABYTES = 50

type Line = readonly string[]

const LIMITS: readonly Line[] = [
  [`最多 ${MAX_ROWS - 1} 行、${MAX_COLUMNS} 列，每格 ${MAX_CELL_CHARACTERS} 字，文件 ${MOST_MEGABYTES} MB；超过的请拆成几个文件。`],
  [`At most ${MAX_ROWS - 1} rows, ${MAX_COLUMNS} columns, ${MAX_CELL_CHARACTERS} characters a cell and ${MOST_MEGABYTES} MB a file; split what is more.`],
]

const HOW: readonly Line[] = [
  [`一、只填“${FILL_IN}”工作表，从第 2 行开始；示例行可以删除，也可以保留，导入时忽略。列的次序可以改，列名不能改。`],
  ['二、带 * 的列必填；其他列不知道就留空，空表示“未报”，不是零。'],
  ['三、不要合并单元格，不要用公式（粘贴为数值），不要宏，不要引用别的文件。'],
  ['四、证号、代码、账号等编号列是文本格式，请保持，以免丢失位数。'],
  ['五、先用“只检查”（--dry-run，或接口上传后的检查结果）看差异，再确认写入；有问题的行会以同样的表格退回，改好后原样再导入。'],
  ['Fill in the first sheet from row 2 on; columns marked * are required; leave empty what is not known; no merged cells, formulas, macros or links.'],
]

const yes = (required: boolean): string => (required ? '必填 *' : '')

/** The sheet 说明, line by line: limits first, then how to fill in, then each column, then whose rule it is. */
export function instructions({ name, zh, en, clause, columns }: Pick<ImportKind, 'name' | 'zh' | 'en' | 'clause' | 'columns'>): readonly Line[] {
  return [
    [`${zh} / ${en}`],
    ...LIMITS,
    [],
    ...HOW,
    [],
    ['列 / Column', '必填', '说明 / What it is', '示例 / Example', '可填 / One of'],
    ...columns.map(({ header, required, guide }) => [
      header,
      yes(required),
      guide ? `${guide.zh} / ${guide.en}` : '',
      guide?.example ?? '',
      guide?.choices?.join('、') ?? '',
    ]),
    [],
    [clause === null ? '依据：各单位自有台账。' : `依据 / By: ${clause}`],
    [`导入类别 / Kind: ${name}。对口径有疑问的，请联系该条款的牵头单位；账号和权限问题，请联系本单位的数据管理员。`],
  ]
}
