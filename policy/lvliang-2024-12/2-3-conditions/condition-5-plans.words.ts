import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-36', clause: '吕梁 二(三) 条件五', zh: textOf(zh), en: textOf(en) })

export const PLAN_WORDS = [
  word(
    'LOAN_USE_PLAN_MISSING',
    ['尚无贷款使用计划', '没有按月列明金额的贷款使用计划。', '由银行会同企业制定贷款使用计划并登记。'],
    ['There is no loan-use plan', 'None with months and amounts is on file.', 'The bank makes it with the developer and records it.'],
  ),
  word(
    'LOAN_USE_OFF_PLAN',
    ['贷款实际使用偏离计划', '{months} 项偏差超过 {percent}%，未写原因。', '由银行说明偏差原因，或调整计划。'],
    ['Loan use is off its plan', '{months} entries are more than {percent} % off and give no reason.', 'The bank says why, or revises the plan.'],
  ),
  word(
    'LOAN_USE_NOT_REPORTED',
    ['贷款实际使用未报送', '已过月份没有实际金额，无法判断计划是否实事求是。', '由银行补报各月实际使用金额；没有使用的填零。'],
    ['Actual loan use was not reported', 'Months that are over have no actual amount.', 'The bank reports them; nought where nothing was used.'],
  ),
  word(
    'COMPLETION_PLAN_MISSING',
    ['尚无项目完工计划', '没有现行有效的完工计划。', '由住建部门督促企业制定完工计划并登记。'],
    ['There is no completion plan', 'None that holds is on file.', 'The housing bureau has it made and records it.'],
  ),
  word(
    'COMPLETION_PLAN_OVERRUN',
    ['已过计划竣工日期，计划未调整', '计划竣工 {due}，尚未竣工。', '已竣工的登记实际日期；未竣工的调整完工计划并写明原因。'],
    ['Planned completion is past and the plan stands', 'It was planned for {due}.', 'Record the completion; or revise the plan and say why.'],
  ),
  word(
    'PLAN_MILESTONES_MISSED',
    ['计划节点已过期未完成', '{count} 个节点已过期未完成，最早应于 {due} 完成。', '已完成的登记实际日期；未完成的登记调整后日期和原因。'],
    [
      'Milestones of the plans were missed',
      '{count} are overdue, the earliest was due on {due}.',
      'Record when they were reached; or revised dates and reasons.',
    ],
  ),
]
