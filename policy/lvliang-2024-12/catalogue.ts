/** One demand of the document by its number: where the text says it, and where the hub's graph answers, enforces or records it. */
export interface Demand {
  readonly number: string
  readonly clause: string
  readonly zh: string
  /** Coordinates of the graph ("Mutation.pushScope"), each of which exists. */
  readonly graph: readonly string[]
}

const demand = (number: string, clause: string, zh: string, ...graph: string[]): Demand => Object.freeze({ number, clause, zh, graph: Object.freeze(graph) })

/** 吕住建发〔2024〕12号, every demand in the order of the text. The rules that are code stand in `index.ts`. */
export const LVLIANG_DEMANDS: readonly Demand[] = Object.freeze([
  demand(
    'L-01',
    '文号、落款',
    '文件：文号、九个发文部门、施行日期；未规定失效，至被取代为止',
    'Query.policiesInForce',
    'Mutation.putPolicyInForce',
    'Mutation.recordPolicyDocument',
  ),
  demand('L-02', '主送', '县级九个席位，哪些空缺'),
  demand('L-03', '导语', '一视同仁：所有制不进入任何条件；各类所有制的推送、授信、发放情况'),
  demand('L-04', '导语', '因城施策：参数可由各级分别设定，注明依据和日期', 'Mutation.setUnitSetting', 'ReportingUnit.settings'),
  demand('L-05', '一', '市级机制组长：市政府分管住建副市长'),
  demand('L-06', '一', '副组长：市住建局、金监分局主要负责人'),
  demand('L-07', '一', '成员：九部门和各县分管负责同志'),
  demand('L-08', '一', '办公室设在市住建局，监督指导各县；市级看全市，县级看本县', 'Query.pushes'),
  demand('L-09', '一', '各县（市、区）、经开区同步建立；未登记机制的不得推送', 'Mutation.pushScope'),
  demand('L-10', '二(一)', '原则上每季度一次专题会议；未召开须记原因'),
  demand('L-11', '二(一)', '专题会议议题'),
  demand('L-12', '二(一)', '困难问题：提出、责任、期限、办结'),
  demand('L-13', '二(一)', '进度落后的提醒、约谈，留存依据'),
  demand('L-14', '二(一)', '四方责任：政府属地、部门属事、金融机构社会、企业主体'),
  demand('L-15', '二(二)', '代表性房企与金融机构座谈会'),
  demand('L-16', '二(二)', '企业与银行精准对接', 'Mutation.recordBankMatch', 'Mutation.recordFinancingDemand'),
  demand('L-17', '二(二)', '市场化：只有银行记录银行的决定', 'Mutation.recordBankDecision'),
  demand('L-18', '二(二)', '银行评估推送的项目并分类', 'Mutation.acceptPush', 'Mutation.recordBankDecision'),
  demand('L-19', '二(二) 类1', '四项正常：绿色通道', 'Mutation.recordBankJudgement'),
  demand('L-20', '二(二) 类2', '暂时困难：展期、调整还款、新增贷款；不盲目抽贷断贷压贷', 'Mutation.recordLoanRelief', 'Mutation.recordLoanRestriction'),
  demand('L-21', '二(二) 类3', '重大违法违规、逃废债：审慎授信', 'Mutation.recordDebtEvasion', 'Mutation.recordBankDecision'),
  demand('L-22', '二(二)', '贷款资金封闭管理，严防挪用于购地或其他投资'),
  demand('L-23', '二(三)', '县级提出名单并推送本地金融机构', 'Mutation.pushScope', 'Mutation.recordListProposal'),
  demand('L-24', '二(三)', '五个条件须全部满足；不明不作为满足', 'FinancedScope.assessment'),
  demand('L-25', '二(三) 条件一', '项目资本金到位', 'Mutation.recordCapitalRequirement', 'Mutation.recordCapitalContribution', 'FinancedScope.assessment'),
  demand('L-26', '二(三) 条件一', '立项、土地、规划、施工手续齐全', 'Mutation.recordProjectApproval', 'Mutation.recordCertificate', 'FinancedScope.assessment'),
  demand(
    'L-27',
    '二(三) 条件一',
    '在建；或短期停工而资产充足、融资后可复工交付',
    'Mutation.recordResumptionAssessment',
    'Mutation.reportProgress',
    'FinancedScope.assessment',
  ),
  demand('L-28', '二(三) 条件二', '治理结构完善，经营管理规范', 'Mutation.recordGovernanceAssessment', 'FinancedScope.assessment'),
  demand('L-29', '二(三) 条件二', '抵押物与融资金额匹配', 'Mutation.recordCollateral', 'Mutation.recordCollateralValuation', 'FinancedScope.assessment'),
  demand('L-30', '二(三) 条件三', '一家贷款主办银行', 'Mutation.recordLeadBankAppointment', 'FinancedScope.assessment'),
  demand('L-31', '二(三) 条件三', '贷款资金封闭监管制度', 'Mutation.recordClosedAccountAgreement', 'FinancedScope.assessment'),
  demand('L-32', '二(三) 条件四', '预售资金未被抽挪或已全部追回', 'Mutation.recordDiversion', 'Mutation.recordRecovery', 'FinancedScope.assessment'),
  demand('L-33', '二(三) 条件四', '预售资金封闭监管', 'Mutation.openEscrowAccount', 'FinancedScope.assessment'),
  demand('L-34', '二(三) 条件四', '重点监管额度以外的资金优先偿还项目融资贷款', 'Mutation.withdrawPresaleFunds', 'FinancedScope.assessment'),
  demand('L-35', '二(三) 条件五', '融资规模合理，销售前景良好', 'Mutation.recordBankJudgement', 'FinancedScope.assessment'),
  demand('L-36', '二(三) 条件五', '贷款使用计划和项目完工计划', 'Mutation.recordLoanUsePlan', 'Mutation.recordCompletionRecord', 'FinancedScope.assessment'),
  demand('L-37', '二(三)', '企业自救：销售、处置资产、引入投资者', 'Mutation.recordSelfHelpMeasure'),
  demand('L-38', '二(三)', '企业如实申报资产负债、销售：申报数与部门数并列', 'Mutation.recordDeveloperDeclaration'),
  demand('L-39', '二(四)', '四证：缺哪些、在哪个部门、多少个工作日', 'Query.certificateGaps', 'FinancedScope.missingCertificates'),
  demand('L-40', '二(四)', '六部门信息共享', 'Query.financedScope'),
  demand('L-41', '二(四)', '银行查询四项：建设运行、预售资金监管、税费交纳、违法违规查处', 'Query.financedScope', 'FinancedScope.taxTopic'),
  demand('L-42', '二(四)', '在建工程等抵押登记状态与天数', 'FinancedScope.mortgages', 'Mutation.registerMortgage'),
  demand('L-43', '三(一)', '3月5日前出台实施方案'),
  demand('L-44', '三(一)', '3月10日前推出第一批名单'),
  demand('L-45', '三(一)', '成熟一批、推送一批、实施一批'),
  demand('L-46', '三(一)', '一季度合计'),
  demand('L-47', '三(二)', '联络员制度', 'Mutation.registerLiaisonOfficer', 'ReportingUnit.liaisonOfficers'),
  demand('L-48', '三(二)', '市级每月监测'),
  demand('L-49', '三(二)', '按季汇总：报省住建厅，抄金监总局山西监管局'),
  demand('L-50', '三(二)', '机制建立后第一时间报市办公室'),
  demand('L-51', '三(二)', '县级每月月底前报推送项目和实际发放金额', 'Mutation.reportFigure'),
  demand('L-52', '三(二)', '推送、授信、发放分别统计', 'FinancedScope.figures'),
  demand('L-53', '三(三)', '宣传引导，公开页面只见公开事项'),
  demand('L-54', '三(三)', '停工、逾期交付、购房人权益：关注名单'),
  demand('L-55', '附件1', '联络员名单：联系方式遮蔽', 'LiaisonOfficer.person'),
  demand('L-56', '附件2', '联络人报名回执表'),
])
