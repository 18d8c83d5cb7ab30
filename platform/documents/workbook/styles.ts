const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Places in cellXfs below. */
export const STYLE = { plain: 0, title: 1, heading: 2, text: 3, figure: 4, total: 5, totalFigure: 6 } as const

const font = (size: number, bold: boolean): string => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/></font>`
const line = (side: string): string => `<${side} style="thin"><color auto="1"/></${side}>`
const xf = (fontId: number, borderId: number, alignment: string, numFmtId = 0): string =>
  `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`

/** Built-in format 0 shows a figure with the digits that it has. */
const CENTRE = 'horizontal="center" vertical="center" wrapText="1"'
const LEFT = 'horizontal="left" vertical="center" wrapText="1"'
const RIGHT = 'horizontal="right" vertical="center"'

/** The looks of an official form: a large title, ruled cells, totals in bold. */
export const FORM_STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  `<fonts count="3">${font(10, false)}${font(16, true)}${font(10, true)}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}</border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="7">${[xf(0, 0, 'vertical="center"'), xf(1, 0, CENTRE), xf(2, 1, CENTRE), xf(0, 1, LEFT), xf(0, 1, RIGHT), xf(2, 1, LEFT), xf(2, 1, RIGHT)].join('')}</cellXfs>`,
  '</styleSheet>',
].join('')
