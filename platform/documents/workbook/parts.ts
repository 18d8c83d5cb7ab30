import type { ZipEntry } from './zip.js'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

/** The parts that join sheets into a workbook: written after them, when it is known how many they are. Names are ours and need no escaping. `styles` is what the cells' `s` counts in. */
export function workbookParts(names: readonly string[], styles: string | null = null): readonly ZipEntry[] {
  const numbered = names.map((name, index) => ({ name, number: index + 1 }))
  const types = numbered.map(({ number }) => `<Override PartName="/${sheetPath(number)}" ContentType="${MAIN}.worksheet+xml"/>`)
  const sheets = numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)
  const relations = numbered.map(
    ({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="${sheetPath(number).replace('xl/', '')}"/>`,
  )
  const styled = numbered.length + 1
  if (styles !== null) {
    types.push(`<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>`)
    relations.push(`<Relationship Id="rId${styled}" Type="${OFFICE}/styles" Target="styles.xml"/>`)
  }
  const part = (name: string, text: string): ZipEntry => ({ name, content: [XML + text] })
  return [
    ...(styles === null ? [] : [part('xl/styles.xml', styles)]),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${types.join('')}</Types>`,
    ),
  ]
}
