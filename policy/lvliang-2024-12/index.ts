import { type LawIndex, lawIndex } from '../law-index.js'
import { versionInForce } from '../validity.js'
import { prudentCreditJustified } from './2-2-bank-platform/class-3-prudent-credit.js'
import { presaleSupervisionClosed } from './2-3-conditions/condition-4-closed-supervision.js'
import { divertedFundsRecovered } from './2-3-conditions/condition-4-diverted-funds.js'
import { keyQuotaKept } from './2-3-conditions/condition-4-key-quota.js'
import { projectLoanFirst } from './2-3-conditions/condition-4-loan-first.js'
import { certificatesMissing } from './2-4-support/certificates-complete.js'
import { issuerOf, mayIssue } from './2-4-support/four-certificates.js'
import { LVLIANG_2024_12 } from './validity.js'

/** 吕住建发〔2024〕12号, in force from 2024-03-01 until it is replaced: clause → rule, in the law's order. A clause that is missing here is not a pure rule of this folder. */
export const LVLIANG_INDEX: LawIndex = lawIndex(LVLIANG_2024_12, [
  { clause: '吕梁 文号', number: 'L-01', zh: '文件的施行与失效：以事件发生当日为准', rules: [versionInForce] },
  { clause: '吕梁 二(二) 类3', number: 'L-21', zh: '重大违法违规、逃废债的审慎授信，同意须另附理由', rules: [prudentCreditJustified] },
  { clause: '吕梁 二(三) 条件四', number: 'L-32', zh: '预售资金未被抽挪，或抽挪部分已全部追回（逐笔）', rules: [divertedFundsRecovered] },
  { clause: '吕梁 二(三) 条件四', number: 'L-33', zh: '预售资金封闭监管', rules: [presaleSupervisionClosed] },
  { clause: '吕梁 二(三) 条件四', number: 'L-34', zh: '留存重点监管额度；超出部分保障建设后优先偿还项目融资贷款', rules: [keyQuotaKept, projectLoanFirst] },
  { clause: '吕梁 二(四)', number: 'L-39', zh: '四证：由谁核发，还缺哪些', rules: [mayIssue, issuerOf, certificatesMissing] },
])
