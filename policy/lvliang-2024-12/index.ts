import { type LawIndex, lawIndex } from '../law-index.js'
import { versionInForce } from '../validity.js'
import { supportByOwnership } from './0-preamble/support-by-ownership.js'
import { mayBeSeated } from './1-mechanisms/appointment.js'
import { cityDeputies, cityLeader, cityLiaisons, cityMembers } from './1-mechanisms/city-seats.js'
import { emptySeats, seatsOf } from './1-mechanisms/composition.js'
import { countySeats } from './1-mechanisms/county-seats.js'
import { cityOfficeDirector, officeSits } from './1-mechanisms/office.js'
import { mechanismRegistered, withoutMechanism } from './1-mechanisms/registered.js'
import { reportedAtOnce } from './1-mechanisms/report-at-once.js'
import { difficultyStep, mayReportProgress, overdueWorkingDays, partyFits } from './2-1-consultation/difficulty.js'
import { laggards } from './2-1-consultation/laggards.js'
import { meetingRecordable, quarterlyMeeting } from './2-1-consultation/quarterly-meeting.js'
import { approvalOverdue, channelOf, classFitsJudgements, judgementsMissing } from './2-2-bank-platform/class-1-green-channel.js'
import { measureGiven, restrictedBlindly } from './2-2-bank-platform/class-2-temporary-difficulty.js'
import { flagSourced, flagsHeeded, prudentCreditJustified } from './2-2-bank-platform/class-3-prudent-credit.js'
import { entrustedPaymentMissing, payeeAlarm, purposeAllowed, withinDisbursed } from './2-2-bank-platform/closed-loan-use.js'
import { leadBankOnly } from './2-2-bank-platform/lead-bank-notice.js'
import { rateOfPercent } from './2-2-bank-platform/loans/annual-rate.js'
import { extensionDated, extensionWithinCap, latestExtension } from './2-2-bank-platform/loans/extension-cap.js'
import { classificationFloor, classNoBetterThanFloor } from './2-2-bank-platform/loans/five-tier.js'
import { interestFor, settlementPeriods } from './2-2-bank-platform/loans/interest.js'
import { lprOn } from './2-2-bank-platform/loans/lpr.js'
import { compoundInterest, penaltyInterest, penaltyMarkup, penaltyMarkupAllowed } from './2-2-bank-platform/loans/penalty.js'
import { annuity, repaymentSchedule, totalInterest } from './2-2-bank-platform/loans/schedule.js'
import { assess } from './2-3-conditions/assess.js'
import { capitalInPlace } from './2-3-conditions/condition-1-capital-in-place.js'
import { proceduresComplete } from './2-3-conditions/condition-1-procedures-complete.js'
import { underConstruction } from './2-3-conditions/condition-1-under-construction.js'
import { collateralMatches } from './2-3-conditions/condition-2-collateral.js'
import { governanceSound } from './2-3-conditions/condition-2-governance.js'
import { loanSupervisionClosed } from './2-3-conditions/condition-3-closed-supervision-of-loan.js'
import { oneLeadBank } from './2-3-conditions/condition-3-one-lead-bank.js'
import { presaleSupervisionClosed } from './2-3-conditions/condition-4-closed-supervision.js'
import { divertedFundsRecovered } from './2-3-conditions/condition-4-diverted-funds.js'
import { keyQuotaKept } from './2-3-conditions/condition-4-key-quota.js'
import { projectLoanFirst } from './2-3-conditions/condition-4-loan-first.js'
import { surplusWentToLoan } from './2-3-conditions/condition-4-surplus-to-loan.js'
import { plansKept } from './2-3-conditions/condition-5-plans.js'
import { scaleAndProspects } from './2-3-conditions/condition-5-scale-and-prospects.js'
import { whatWouldItTake } from './2-3-conditions/what-would-it-take.js'
import { conditionsMet } from './2-3-list/conditions-met.js'
import { countyProposes } from './2-3-list/county-proposes.js'
import { onTheList } from './2-3-list/nominated.js'
import { removalReasoned } from './2-3-list/removal.js'
import { certificateClock } from './2-4-support/certificate-clock.js'
import { certificateConflicts } from './2-4-support/certificate-conflicts.js'
import { certificatesMissing } from './2-4-support/certificates-complete.js'
import { issuerOf, mayIssue } from './2-4-support/four-certificates.js'
import { missingSince } from './2-4-support/missing-since.js'
import { reverificationDue } from './2-4-support/reverification-due.js'
import { batchStep, stateAfterPush } from './3-1-batches/batch-states.js'
import { dutyOutcome } from './3-1-batches/dated-duties.js'
import { implementedByMoney } from './3-1-batches/implemented.js'
import { listTotals } from './3-1-batches/totals.js'
import { distinctTotals } from './3-2-reporting/distinct-totals.js'
import { obligationState } from './3-2-reporting/obligation-state.js'
import { deliveredToAll, deliveryProven, mayBeDelivered, recipientsOf } from './3-2-reporting/recipients.js'
import { reconcile } from './3-2-reporting/reconcile.js'
import { monitoringDue, monthEndDue, quarterlyDue } from './3-2-reporting/reporting-days.js'
import { periodFits, returnOfLevel } from './3-2-reporting/return-kinds.js'
import { noOpenErrors, returnStep, reviewedByAnother } from './3-2-reporting/return-steps.js'
import { mayDecidePublicity, shownToPublic } from './3-3-publicity/publicity.js'
import { watchReasons } from './3-3-publicity/watch-list.js'
import { LVLIANG_2024_12 } from './validity.js'

/** 吕住建发〔2024〕12号, in force from 2024-03-01 until it is replaced: clause → rule, in the law's order. A clause that is missing here is not a pure rule of this folder. */
export const LVLIANG_INDEX: LawIndex = lawIndex(LVLIANG_2024_12, [
  { clause: '吕梁 文号', number: 'L-01', zh: '文件的施行与失效：以事件发生当日为准', rules: [versionInForce] },
  { clause: '吕梁 主送', number: 'L-02', zh: '县级九个席位，哪些空缺', rules: [countySeats, emptySeats] },
  { clause: '吕梁 导语', number: 'L-03', zh: '不同所有制一视同仁：所有制不进入任何条件，各所有制得到的支持并列', rules: [assess, supportByOwnership] },
  { clause: '吕梁 一', number: 'L-05', zh: '市级机制组长一人；一席一人', rules: [cityLeader, mayBeSeated] },
  { clause: '吕梁 一', number: 'L-06', zh: '副组长：市住建局、金监分局主要负责人', rules: [cityDeputies] },
  { clause: '吕梁 一', number: 'L-07', zh: '成员：九部门和各县分管负责同志', rules: [cityMembers, seatsOf] },
  { clause: '吕梁 一', number: 'L-08', zh: '市级办公室设在市住建局，主任由其分管负责同志兼任', rules: [officeSits, cityOfficeDirector] },
  { clause: '吕梁 一', number: 'L-09', zh: '各县、经开区同步建立；未登记机制的不得提出和推送', rules: [mechanismRegistered, withoutMechanism] },
  { clause: '吕梁 二(一)', number: 'L-10', zh: '原则上每季度一次专题会议；未召开须记原因', rules: [meetingRecordable, quarterlyMeeting] },
  { clause: '吕梁 二(一)', number: 'L-12', zh: '困难问题：提出、责任方、期限、办结', rules: [difficultyStep, mayReportProgress, overdueWorkingDays] },
  { clause: '吕梁 二(一)', number: 'L-13', zh: '进度落后的单位和部门，及使其落后的指标', rules: [laggards] },
  { clause: '吕梁 二(一)', number: 'L-14', zh: '四方责任各由一方承担', rules: [partyFits] },
  {
    clause: '吕梁 二(二) 类1',
    number: 'L-19',
    zh: '四项判断均为是的，绿色通道；审批时限另计',
    rules: [channelOf, classFitsJudgements, judgementsMissing, approvalOverdue],
  },
  {
    clause: '吕梁 二(二) 类2',
    number: 'L-20',
    zh: '暂时困难：须写支持方式，不盲目抽贷、断贷、压贷；展期上限、五级分类下限；利息、还款计划、报价利率怎样计算',
    rules: [
      ...[measureGiven, restrictedBlindly, latestExtension, extensionWithinCap, extensionDated, classificationFloor, classNoBetterThanFloor],
      ...[rateOfPercent, interestFor, settlementPeriods, annuity, repaymentSchedule, totalInterest, lprOn],
    ],
  },
  {
    clause: '吕梁 二(二) 类3',
    number: 'L-21',
    zh: '重大违法违规、逃废债的审慎授信，须写明认定来源，同意须另附理由',
    rules: [prudentCreditJustified, flagsHeeded, flagSourced],
  },
  {
    clause: '吕梁 二(二) 第六句',
    number: 'L-22',
    zh: '贷款资金封闭管理：购地、其他投资不得支付，按收款方报警；主办银行告知其他贷款行；逾期、挪用的罚息与复利',
    rules: [
      ...[purposeAllowed, withinDisbursed, payeeAlarm, entrustedPaymentMissing, leadBankOnly],
      ...[penaltyMarkupAllowed, penaltyMarkup, penaltyInterest, compoundInterest],
    ],
  },
  { clause: '吕梁 二(三)', number: 'L-23', zh: '县级机制提出名单，推送名单内的项目；移出须写明理由', rules: [countyProposes, onTheList, removalReasoned] },
  { clause: '吕梁 二(三)', number: 'L-24', zh: '五个条件须全部满足，不明不作为满足；还差哪些步骤', rules: [assess, whatWouldItTake, conditionsMet] },
  { clause: '吕梁 二(三) 条件一', number: 'L-25', zh: '项目资本金到位：货币加已认定的实物', rules: [capitalInPlace] },
  { clause: '吕梁 二(三) 条件一', number: 'L-26', zh: '立项、土地、规划、施工手续齐全（逐栋）', rules: [proceduresComplete] },
  { clause: '吕梁 二(三) 条件一', number: 'L-27', zh: '处于在建施工状态，或短期停工但资产充足、可复工交付', rules: [underConstruction] },
  { clause: '吕梁 二(三) 条件二', number: 'L-28', zh: '公司治理结构完善，经营管理规范（研判）', rules: [governanceSound] },
  { clause: '吕梁 二(三) 条件二', number: 'L-29', zh: '抵押物与融资金额匹配：按登记、顺位、在先权利计', rules: [collateralMatches] },
  { clause: '吕梁 二(三) 条件三', number: 'L-30', zh: '当日恰有一家贷款主办银行', rules: [oneLeadBank] },
  { clause: '吕梁 二(三) 条件三', number: 'L-31', zh: '主办银行的贷款资金封闭监管协议和账户', rules: [loanSupervisionClosed] },
  { clause: '吕梁 二(三) 条件四', number: 'L-32', zh: '预售资金未被抽挪，或抽挪部分已全部追回（逐笔）', rules: [divertedFundsRecovered] },
  { clause: '吕梁 二(三) 条件四', number: 'L-33', zh: '预售资金封闭监管', rules: [presaleSupervisionClosed] },
  {
    clause: '吕梁 二(三) 条件四',
    number: 'L-34',
    zh: '留存重点监管额度；超出部分保障建设后优先偿还项目融资贷款',
    rules: [keyQuotaKept, projectLoanFirst, surplusWentToLoan],
  },
  { clause: '吕梁 二(三) 条件五', number: 'L-35', zh: '融资规模合理，市场销售前景良好（银行判断）', rules: [scaleAndProspects] },
  { clause: '吕梁 二(三) 条件五', number: 'L-36', zh: '贷款使用计划和项目完工计划，实际与计划相符', rules: [plansKept] },
  {
    clause: '吕梁 二(四)',
    number: 'L-39',
    zh: '四证：由谁核发，还缺哪些、自何日起，停工满一年是否核验；证照与住建、银行的记录是否矛盾；办理时限扣除补正、公示、专家评审，超期几个工作日',
    rules: [mayIssue, issuerOf, certificatesMissing, certificateConflicts, missingSince, reverificationDue, certificateClock],
  },
  { clause: '吕梁 三(一)', number: 'L-43', zh: '3月5日前出台实施方案', rules: [dutyOutcome] },
  { clause: '吕梁 三(一)', number: 'L-44', zh: '3月10日前推出第一批名单', rules: [dutyOutcome] },
  { clause: '吕梁 三(一)', number: 'L-45', zh: '成熟一批、推送一批、实施一批', rules: [batchStep, stateAfterPush, implementedByMoney] },
  { clause: '吕梁 三(一)', number: 'L-46', zh: '一季度合计：融资范围和项目各自去重', rules: [listTotals] },
  { clause: '吕梁 三(二)', number: 'L-47', zh: '九个成员单位各一名联络员', rules: [cityLiaisons] },
  {
    clause: '吕梁 三(二)',
    number: 'L-48',
    zh: '每月监测：各项报送义务按工作日的状态，项目不重复计数',
    rules: [obligationState, distinctTotals, monitoringDue, returnOfLevel],
  },
  {
    clause: '吕梁 三(二)',
    number: 'L-49',
    zh: '按季度汇总，报送住建厅、抄送金融监管总局山西监管局；县、市数字核对',
    rules: [quarterlyDue, periodFits, reconcile, recipientsOf, mayBeDelivered, deliveryProven, deliveredToAll],
  },
  { clause: '吕梁 三(二)', number: 'L-50', zh: '机制建立后第一时间上报：时限由参数决定', rules: [reportedAtOnce] },
  {
    clause: '吕梁 三(二)',
    number: 'L-51',
    zh: '每月月底前汇总报送：填报、他人审核、报送、退回、封存',
    rules: [monthEndDue, returnStep, reviewedByAnother, noOpenErrors],
  },
  { clause: '吕梁 三(三)', number: 'L-53', zh: '宣传事项：他人审核；公开页面只见已审核且标明公开的', rules: [mayDecidePublicity, shownToPublic] },
  { clause: '吕梁 三(三)', number: 'L-54', zh: '关注名单：停工、逾期交付、购房人权益风险', rules: [watchReasons] },
])
