import { type Found, findIn } from '../../platform/findings/finding-rule.js'
import { cellReader } from '../../platform/register/import/cell-readers.js'
import { headerOf } from '../../platform/register/import/row-spec.js'
import { propertyOf } from '../../platform/register/names.js'
import { isRefusedRow, readRow } from '../../platform/register/read-row.js'
import type { Register, RegisterRow } from '../../platform/register/register.js'

export const TODAY = '2026-11-23'

/** What the engine and the graph call something else already. */
const TAKEN = [
  ...['id', 'unit', 'unitId', 'subject', 'subjectId', 'subjectKind', 'project', 'projectId', 'projectName', 'enterprise', 'status', 'statusReason'],
  ...['agency', 'reporter', 'reporterPost', 'source', 'recordedAt', 'version', 'naturalKey', 'findings', 'attachments', 'freshness', 'objections'],
]
const TAKEN_HEADERS = ['项目', '融资范围', '楼栋', '企业', '项目名称', '填报单位', '状态', '标识']

/** The row that the template shows as its example, as the importer would read it; `changes` are by the columns' names. */
export function exampleOf({ columns }: Register, changes: RegisterRow = {}): RegisterRow {
  const cells = Object.entries(columns).map(([name, column]) => {
    const cell = cellReader(column)(column.example)
    if ('problems' in cell) throw new Error(`${name}: "${column.example}" cannot be read`)
    return [propertyOf(name, column), cell.value] as const
  })
  return { ...Object.fromEntries(cells), ...changes }
}

/** What the register's own rules find in its example row with these changes. */
export const foundIn = ({ findings = [], ...register }: Register, changes: RegisterRow = {}): readonly Found[] =>
  findIn(findings, exampleOf(register, changes), TODAY)

/** The field of the first rule that keeps the changed example out. */
export function refusedField(register: Register, changes: RegisterRow = {}): string | null {
  const read = readRow(register, { ...exampleOf(register), ...byColumn(register), ...changes }, TODAY)
  return isRefusedRow(read) ? read.refusal.field : null
}

/** Institutions go in under their column's name. */
const byColumn = ({ columns }: Register): RegisterRow =>
  Object.fromEntries(Object.entries(columns).flatMap(([name, column]) => (column.type === 'institution' ? [[name, column.example]] : [])))

const repeated = (words: readonly string[]): readonly string[] => words.filter((word, place) => words.indexOf(word) !== place)

/** What is wrong with a definition itself, in words. */
export function flawsOf(register: Register): readonly string[] {
  const { columns, key, newestBy, about, plural, type } = register
  const named = (names: readonly string[]) => names.filter((name) => !columns[name]).map((name) => `no column ${name}`)
  const headers = Object.values(columns).map(headerOf)
  return [
    ...named([...key, newestBy]),
    ...key.filter((name) => columns[name] && !columns[name].required).map((name) => `the key's ${name} may be empty`),
    ...(columns[newestBy]?.required ? [] : [`${newestBy} may be empty`]),
    ...(about.by === 'parent' && columns[newestBy]?.type === 'text' ? ['lines are ordered by a text'] : []),
    ...repeated(headers).map((header) => `two columns ${header}`),
    ...headers.filter((header) => TAKEN_HEADERS.includes(header)).map((header) => `${header} is the engine's`),
    ...Object.keys(columns)
      .filter((name) => TAKEN.includes(name) || name === plural || /[^A-Za-z0-9]/.test(name))
      .map((name) => `a column cannot be called ${name}`),
    ...repeated((register.findings ?? []).map(({ finding }) => finding.code)).map((code) => `${code} twice`),
    ...(refusedField(register) === null ? [] : ['its own example is refused']),
    ...foundIn(register).map(({ finding }) => `its own example has ${finding.code}`),
  ].map((flaw) => `${type}: ${flaw}`)
}

/** Names that stand in one graph: a dictionary's name means one set of words, a code one finding. */
export function clashesOf(registers: readonly Register[]): readonly string[] {
  const words = new Map<string, string>()
  const clashes: string[] = [...repeated(registers.flatMap(({ type, plural }) => [type, plural]))]
  for (const { columns, findings = [] } of registers) {
    const named = [
      ...Object.values(columns).flatMap((column) => (column.type === 'choice' ? [[column.enumName, JSON.stringify(column.choices)] as const] : [])),
      ...findings.map(({ finding }) => [finding.code, JSON.stringify(finding)] as const),
    ]
    for (const [name, meaning] of named) {
      if (words.has(name) && words.get(name) !== meaning) clashes.push(name)
      words.set(name, meaning)
    }
  }
  return clashes
}
