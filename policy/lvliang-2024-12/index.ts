import { type LawIndex, lawIndex } from '../law-index.js'
import { versionInForce } from '../validity.js'
import { difficultyStep, mayReportProgress, overdueWorkingDays, partyFits } from './2-1-consultation/difficulty.js'
import { laggards } from './2-1-consultation/laggards.js'
import { meetingRecordable, quarterlyMeeting } from './2-1-consultation/quarterly-meeting.js'
import { prudentCreditJustified } from './2-2-bank-platform/class-3-prudent-credit.js'
import { presaleSupervisionClosed } from './2-3-conditions/condition-4-closed-supervision.js'
import { divertedFundsRecovered } from './2-3-conditions/condition-4-diverted-funds.js'
import { keyQuotaKept } from './2-3-conditions/condition-4-key-quota.js'
import { projectLoanFirst } from './2-3-conditions/condition-4-loan-first.js'
import { certificateClock } from './2-4-support/certificate-clock.js'
import { certificatesMissing } from './2-4-support/certificates-complete.js'
import { issuerOf, mayIssue } from './2-4-support/four-certificates.js'
import { missingSince } from './2-4-support/missing-since.js'
import { reverificationDue } from './2-4-support/reverification-due.js'
import { mayDecidePublicity, shownToPublic } from './3-3-publicity/publicity.js'
import { LVLIANG_2024_12 } from './validity.js'

/** 吕住建发〔2024〕12号, in force from 2024-03-01 until it is replaced: clause → rule, in the law's order. A clause that is missing here is not a pure rule of this folder. */
export const LVLIANG_INDEX: LawIndex = lawIndex(LVLIANG_2024_12, [
  { clause: '吕梁 文号', number: 'L-01', zh: '文件的施行与失效：以事件发生当日为准', rules: [versionInForce] },
  { clause: '吕梁 二(一)', number: 'L-10', zh: '原则上每季度一次专题会议；未召开须记原因', rules: [meetingRecordable, quarterlyMeeting] },
  { clause: '吕梁 二(一)', number: 'L-12', zh: '困难问题：提出、责任方、期限、办结', rules: [difficultyStep, mayReportProgress, overdueWorkingDays] },
  { clause: '吕梁 二(一)', number: 'L-13', zh: '进度落后的单位和部门，及使其落后的指标', rules: [laggards] },
  { clause: '吕梁 二(一)', number: 'L-14', zh: '四方责任各由一方承担', rules: [partyFits] },
  { clause: '吕梁 二(二) 类3', number: 'L-21', zh: '重大违法违规、逃废债的审慎授信，同意须另附理由', rules: [prudentCreditJustified] },
  { clause: '吕梁 二(三) 条件四', number: 'L-32', zh: '预售资金未被抽挪，或抽挪部分已全部追回（逐笔）', rules: [divertedFundsRecovered] },
  { clause: '吕梁 二(三) 条件四', number: 'L-33', zh: '预售资金封闭监管', rules: [presaleSupervisionClosed] },
  { clause: '吕梁 二(三) 条件四', number: 'L-34', zh: '留存重点监管额度；超出部分保障建设后优先偿还项目融资贷款', rules: [keyQuotaKept, projectLoanFirst] },
  {
    clause: '吕梁 二(四)',
    number: 'L-39',
    zh: '四证：由谁核发，还缺哪些、自何日起，停工满一年是否核验',
    rules: [mayIssue, issuerOf, certificatesMissing, missingSince, reverificationDue],
  },
  { clause: '吕梁 二(四)', number: 'L-39', zh: '办理时限：扣除补正、公示、专家评审的工作日，超期几日', rules: [certificateClock] },
  { clause: '吕梁 三(三)', number: 'L-53', zh: '宣传事项：他人审核；公开页面只见已审核且标明公开的', rules: [mayDecidePublicity, shownToPublic] },
])
