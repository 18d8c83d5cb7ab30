import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { GREEN_CHANNEL_QUESTIONS } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'

const NORMAL_WITHOUT_JUDGEMENTS = defineFinding({
  code: 'NORMAL_WITHOUT_JUDGEMENTS',
  severity: 'WARNING',
  rule: 'L-19',
  clause: '吕梁 二(二) 类1',
  zh: { title: '归为正常而四项判断不全', detail: '四项判断中登记为“是”的有 {judged} 项。', remedy: '补登判断及理由；不能登记为“是”的，改归其他类别。' },
  en: {
    title: 'Classed normal without the four judgements',
    detail: '{judged} of four are recorded in favour.',
    remedy: 'Record the others with their reasons; where one is not in favour, choose another class.',
  },
})

const QUESTIONS = GREEN_CHANNEL_QUESTIONS.map((question) => `'${question}'`).join(', ')

/** 正常开发建设、抵押物充足、资产负债合理、还款来源有保障: all four stand behind class one. */
export const normalWithoutJudgements = crossCheck({
  findings: [NORMAL_WITHOUT_JUDGEMENTS],
  sql: `select ${fault({ finding: NORMAL_WITHOUT_JUDGEMENTS, row: 'e', type: 'ENGAGEMENT', project: 'e.project_id', parameters: { judged: 'given.judged' } })}
    from engagement e cross join lateral (
      select count(*) filter (where last.favourable) as judged from (
        select distinct on (b.question) b.favourable from bank_judgement b
        where b.institution_id = e.institution_id and b.subject_id in (e.scope_id, e.project_id) and b.status = 'IN_FORCE' and b.question in (${QUESTIONS})
        order by b.question, b.judged_on desc, b.recorded_at desc) last) given
    where e.support_class = 'NORMAL' and e.state in ('APPROVED', 'CONTRACTED', 'DISBURSING') and given.judged < 4`,
})
