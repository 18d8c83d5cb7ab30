import type { Checked, Severity } from '../../kernel/identifiers/checked.js'
import { checkCnaps } from '../../kernel/identifiers/cnaps.js'
import { checkDocumentNumber } from '../../kernel/identifiers/document-number.js'
import { checkProjectCode } from '../../kernel/identifiers/project-code.js'
import { checkTitleCertificate } from '../../kernel/identifiers/title-certificate.js'
import { checkUnitCode } from '../../kernel/identifiers/unit-code.js'
import { checkUscc } from '../../kernel/identifiers/uscc.js'
import type { RefusalText } from '../../kernel/refusal.js'
import { defineFinding, type FindingDefinition, type FindingRule } from '../findings/finding-rule.js'
import type { RegisterRow } from './register.js'
import { textOf } from './row.js'

type Check = (received: string) => Checked
export type IdentifierFindings = (...columns: readonly string[]) => readonly FindingRule<RegisterRow>[]

const define = (code: string, severity: Severity, zh: readonly [what: string, remedy: string], en: readonly [what: string, remedy: string]) => {
  const text = ([title, remedy]: readonly [string, string], detail: string): RefusalText => ({ title, detail, remedy })
  return defineFinding({
    code,
    severity,
    rule: null,
    clause: null,
    zh: text(zh, '收到：{value}（{problems}）'),
    en: text(en, 'Received: {value} ({problems})'),
  })
}

/** One finding per row and rule, whichever of the columns it stands in. */
const ruleFor = (check: Check, finding: FindingDefinition, columns: readonly string[]): FindingRule<RegisterRow> => ({
  finding,
  check: (row) => {
    const wrong = columns.flatMap((column) => {
      const value = textOf(row, column)
      const problems = value === null ? [] : check(value).problems.filter(({ severity }) => severity === finding.severity)
      return problems.map(({ code }) => ({ value: value ?? '', code }))
    })
    if (wrong.length === 0) return null
    const list = (words: readonly string[]) => [...new Set(words)].join('、')
    return { value: list(wrong.map(({ value }) => value)), problems: list(wrong.map(({ code }) => code)) }
  },
})

const findingsOf =
  (check: Check, ...findings: readonly FindingDefinition[]): IdentifierFindings =>
  (...columns) =>
    findings.map((finding) => ruleFor(check, finding, columns))

const numberPattern = (code: string, zh: string, en: string): FindingDefinition =>
  define(code, 'WARNING', [`${zh}格式少见`, '与原件核对；确为如此可不改。'], [`Unusual ${en}`, 'Compare it with the original; leave it if it is printed so.'])

/** ERROR only for length, characters and verified check digits of nationally issued codes; patterns with local variants warn (domain §1). */
export const usccIn = findingsOf(
  checkUscc,
  define(
    'USCC_INVALID',
    'ERROR',
    ['统一社会信用代码有误', '按营业执照核对 18 位代码。'],
    ['Wrong unified social credit code', 'Check the 18 characters with the licence.'],
  ),
  define(
    'USCC_UNUSUAL',
    'WARNING',
    ['统一社会信用代码待核实', '到公示系统查询后更正或说明。'],
    ['Doubtful unified social credit code', 'Look it up in the public registry.'],
  ),
)

export const cnapsIn = findingsOf(
  checkCnaps,
  define(
    'CNAPS_WRONG',
    'ERROR',
    ['支付系统行号有误', '按 12 位行号（末位为校验位）核对。'],
    ['Wrong CNAPS code', 'Check the 12 digits; the last is a check digit.'],
  ),
)

export const unitCodeIn = findingsOf(
  checkUnitCode,
  define(
    'UNIT_CODE_WRONG',
    'ERROR',
    ['不动产单元代码有误', '按 28 位代码（GB/T 37346）核对。'],
    ['Wrong real-estate unit code', 'Check the 28 characters (GB/T 37346).'],
  ),
  numberPattern('UNIT_CODE_UNUSUAL', '不动产单元代码', 'real-estate unit code'),
)

export const documentNumberIn = findingsOf(checkDocumentNumber, numberPattern('DOCUMENT_NUMBER_UNUSUAL', '发文字号', 'document number'))

export const titleNumberIn = findingsOf(checkTitleCertificate, numberPattern('TITLE_NUMBER_UNUSUAL', '不动产权证书号', 'title certificate number'))

export const projectCodeIn = findingsOf(checkProjectCode, numberPattern('PROJECT_CODE_UNUSUAL', '投资项目代码', 'investment project code'))
