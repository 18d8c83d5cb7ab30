import type { Checked, IdentifierProblem } from '../../kernel/identifiers/checked.js'
import { checkDocumentNumber } from '../../kernel/identifiers/document-number.js'
import { checkProjectCode } from '../../kernel/identifiers/project-code.js'
import { checkUscc } from '../../kernel/identifiers/uscc.js'
import type { FindingRule } from '../findings/finding-rule.js'
import type { RegisterRow } from './register.js'
import { rowFinding } from './row-checks.js'
import { textIn } from './row-values.js'

type Of = (...columns: readonly string[]) => FindingRule<RegisterRow>
const none = { rule: null, clause: null } as const

/** The values of these columns that have a problem of the severity: one finding of a record, however many of its numbers are wrong. */
const problemIn =
  (check: (received: string) => Checked, columns: readonly string[], severity: IdentifierProblem['severity']): FindingRule<RegisterRow>['check'] =>
  (row) => {
    const wrong = columns.flatMap((column) => {
      const value = textIn(row, column)
      if (value === null) return []
      const { problems } = check(value)
      const worst = problems.some((problem) => problem.severity === 'ERROR') ? 'ERROR' : 'WARNING'
      return problems.length > 0 && worst === severity ? [value] : []
    })
    return wrong.length === 0 ? null : { value: wrong.join('、') }
  }

const usccInvalid: Of = (...columns) =>
  rowFinding({
    code: 'USCC_INVALID',
    severity: 'ERROR',
    ...none,
    zh: ['统一社会信用代码校验不通过', '{value} 的位数、字符或校验位不符合 GB 32100-2015。', '对照营业执照核对后更正。'],
    en: [
      'The unified social credit code is wrong',
      '{value}: length, characters or check character do not follow GB 32100-2015.',
      'Check the business licence and correct it.',
    ],
    check: problemIn(checkUscc, columns, 'ERROR'),
  })

const usccUnusual: Of = (...columns) =>
  rowFinding({
    code: 'USCC_UNUSUAL',
    severity: 'WARNING',
    ...none,
    zh: ['统一社会信用代码的主体标识码存疑', '{value} 第 9–17 位的校验位不符合 GB 11714。', '通过官方渠道查询确认。'],
    en: ['The organisation part of the code is doubtful', '{value}: places 9–17 do not follow GB 11714.', 'Confirm the code by an official look-up.'],
    check: problemIn(checkUscc, columns, 'WARNING'),
  })

/** domain §1.1. */
export const usccFindings = (...columns: readonly string[]): readonly FindingRule<RegisterRow>[] => [usccInvalid(...columns), usccUnusual(...columns)]

/** domain §1.14. */
export const documentNumberUnusual: Of = (...columns) =>
  rowFinding({
    code: 'DOCUMENT_NUMBER_UNUSUAL',
    severity: 'WARNING',
    ...none,
    zh: ['文号的写法不合规范', '{value} 不是“机关代字〔年份〕序号号”的写法。', '对照原件核对；原件确为如此的，说明后关闭。'],
    en: [
      'The document number has an unusual form',
      '{value} is not written as issuer〔year〕serial号.',
      'Check the original; close with a reason if it reads so.',
    ],
    check: problemIn(checkDocumentNumber, columns, 'WARNING'),
  })

/** domain §1.3. */
export const projectCodeUnusual: Of = (...columns) =>
  rowFinding({
    code: 'PROJECT_CODE_UNUSUAL',
    severity: 'WARNING',
    ...none,
    zh: ['投资项目代码存疑', '{value} 的格式或校验位不符合 GB/T 40058-2021。', '在投资项目在线审批监管平台核对。'],
    en: [
      'The investment project code is doubtful',
      '{value}: form or check digit do not follow GB/T 40058-2021.',
      'Check it on the investment project platform.',
    ],
    check: problemIn(checkProjectCode, columns, 'WARNING'),
  })
