import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-27', clause: '吕梁 二(三) 条件一', zh: textOf(zh), en: textOf(en) })

export const CONSTRUCTION_WORDS = [
  word(
    'CONSTRUCTION_NOT_REPORTED',
    ['近期建设进度未报送', '没有近期的建设进度，不能视为在建。', '由住建部门报送最近月份的建设进度。'],
    ['Progress was not reported lately', 'Nothing recent says that the works go on.', 'The housing bureau reports the newest month.'],
  ),
  word(
    'WORKS_STOPPED',
    ['最近进度为停工', '最近一次进度为停工，且没有登记停工时间。', '已复工的报送最新进度；仍停工的登记停工时间并作复工交付研判。'],
    [
      'The newest report says that works stand still',
      'No stop is recorded, so nobody knows since when.',
      'Report that works resumed; or record the stop and have it judged.',
    ],
  ),
  word(
    'WORKS_COMPLETED',
    ['项目已竣工或交付', '条件一适用于在建或短期停工的项目。', '没有可补办的事项；进度填报有误的，请更正。'],
    [
      'The works are completed',
      'Condition one is for works that go on or stopped for a short term.',
      'No step changes that; correct the report if it is wrong.',
    ],
  ),
  word(
    'WORKS_STOPPED_TOO_LONG',
    ['停工时间超出短期', '已停工 {days} 天，短期停工以 {limit} 天为限。', '由住建部门督促复工，复工后登记复工日期并报送进度。'],
    ['Works have stood still for too long', '{days} days; up to {limit} count as a short term.', 'Works resume; record the day and report progress.'],
  ),
  word(
    'RESUMPTION_NOT_JUDGED',
    ['短期停工，尚未作复工交付研判', '停工之后没有研判：资产是否充足、能否复工、能否交付。', '由住建部门作出短期停工项目复工交付研判。'],
    [
      'Stopped, and nobody has judged whether works can resume',
      'No judgement since the stop of assets, resumption and delivery.',
      'The housing bureau judges it and gives reasons.',
    ],
  ),
  word(
    'RESUMPTION_NOT_ASSURED',
    ['研判认为不能复工交付或资产不足', '最近一次研判未同时满足资产充足、可复工、可交付。', '补足资产、完善复工方案后由住建部门重新研判；或复工。'],
    [
      'Judged unable to resume and deliver',
      'The newest judgement does not find all three: assets, resumption, delivery.',
      'Mend what is missing and judge again; or works resume.',
    ],
  ),
]
