import type { Checked, IdentifierProblem } from '../../kernel/identifiers/checked.js'
import { checkDocumentNumber } from '../../kernel/identifiers/document-number.js'
import { checkProjectCode } from '../../kernel/identifiers/project-code.js'
import { checkUscc } from '../../kernel/identifiers/uscc.js'
import { defineFinding, type FindingDefinition, type FindingRule } from '../findings/finding-rule.js'
import type { RegisterRow } from './register.js'
import { textIn } from './row-values.js'

const none = { rule: null, clause: null } as const

const USCC_INVALID = defineFinding({
  code: 'USCC_INVALID',
  severity: 'ERROR',
  ...none,
  zh: { title: '统一社会信用代码校验不通过', detail: '{value} 的位数、字符或校验位不符合 GB 32100-2015。', remedy: '对照营业执照核对后更正。' },
  en: {
    title: 'The unified social credit code is wrong',
    detail: '{value}: length, characters or check character do not follow GB 32100-2015.',
    remedy: 'Check the business licence and correct it.',
  },
})

const USCC_UNUSUAL = defineFinding({
  code: 'USCC_UNUSUAL',
  severity: 'WARNING',
  ...none,
  zh: { title: '统一社会信用代码的主体标识码存疑', detail: '{value} 第 9–17 位的校验位不符合 GB 11714。', remedy: '通过官方渠道查询确认。' },
  en: {
    title: 'The organisation part of the credit code is doubtful',
    detail: '{value}: places 9–17 do not follow GB 11714.',
    remedy: 'Confirm the code by an official look-up.',
  },
})

const DOCUMENT_NUMBER_UNUSUAL = defineFinding({
  code: 'DOCUMENT_NUMBER_UNUSUAL',
  severity: 'WARNING',
  ...none,
  zh: { title: '文号的写法不合规范', detail: '{value} 不是“机关代字〔年份〕顺序号”的写法。', remedy: '对照原件核对；原件确为如此的，说明原因后关闭。' },
  en: {
    title: 'The document number has an unusual form',
    detail: '{value} is not written as issuer〔year〕serial号.',
    remedy: 'Check the original; close with a reason if it reads so.',
  },
})

const PROJECT_CODE_UNUSUAL = defineFinding({
  code: 'PROJECT_CODE_UNUSUAL',
  severity: 'WARNING',
  ...none,
  zh: { title: '投资项目代码存疑', detail: '{value} 的格式或校验位不符合 GB/T 40058-2021。', remedy: '在投资项目在线审批监管平台核对。' },
  en: {
    title: 'The investment project code is doubtful',
    detail: '{value}: form or check digit do not follow GB/T 40058-2021.',
    remedy: 'Check it on the investment project platform.',
  },
})

/** The values of these columns that have a problem of the finding's severity: one finding of a record, however many of its numbers are wrong. */
const numbersIn = (finding: FindingDefinition, check: (received: string) => Checked, columns: readonly string[]): FindingRule<RegisterRow> => ({
  finding,
  check: (row) => {
    const wrong = columns.flatMap((column) => {
      const value = textIn(row, column)
      return value !== null && worstOf(check(value).problems) === finding.severity ? [value] : []
    })
    return wrong.length === 0 ? null : { value: wrong.join('、') }
  },
})

const worstOf = (problems: readonly IdentifierProblem[]): IdentifierProblem['severity'] | null =>
  problems.some(({ severity }) => severity === 'ERROR') ? 'ERROR' : (problems[0]?.severity ?? null)

/** domain §1.1: a code that cannot be is an error, a doubtful one a warning. */
export const usccFindings = (...columns: readonly string[]): readonly FindingRule<RegisterRow>[] => [
  numbersIn(USCC_INVALID, checkUscc, columns),
  numbersIn(USCC_UNUSUAL, checkUscc, columns),
]

/** domain §1.14. */
export const documentNumberFinding = (...columns: readonly string[]): FindingRule<RegisterRow> =>
  numbersIn(DOCUMENT_NUMBER_UNUSUAL, checkDocumentNumber, columns)

/** domain §1.3. */
export const projectCodeFinding = (...columns: readonly string[]): FindingRule<RegisterRow> => numbersIn(PROJECT_CODE_UNUSUAL, checkProjectCode, columns)
