import { choice, date, flag, money, percent, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { usccIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, contradicts, rowFinding, rowRule } from '../../../platform/register/row-checks.js'

const CLAUSE = { clause: '吕梁 二(三) 条件二', rule: 'L-28' } as const
const STATE = ['STATE_ORGAN', 'STATE_OWNED']

/** Who holds an enterprise, from when until when: whose guarantee W-60 and W-61 later ask for. */
export const SHAREHOLDINGS = defineRegister({
  schema: 'projects',
  type: 'Shareholding',
  plural: 'shareholdings',
  zh: '股东及出资',
  en: 'Shareholders and their shares',
  ...CLAUSE,
  writers: ['MARKET_REGULATION'],
  about: { by: 'subject', kinds: ['ENTERPRISE'] },
  columns: {
    holder: text('股东', 'Shareholder', { filter: true, example: '示例城市建设投资有限公司', note: '自然人写“自然人股东1”，不填姓名' }),
    holderKind: choice('股东类别', 'Kind of shareholder', 'ShareholderKind', {
      STATE_OWNED: ['国有企业', 'State-owned enterprise'],
      STATE_ORGAN: ['政府部门或国资机构', 'State organ'],
      PRIVATE: ['民营企业', 'Private enterprise'],
      FOREIGN: ['外资', 'Foreign'],
      PERSON: ['自然人', 'Natural person'],
      OTHER: ['其他', 'Other'],
    }),
    holderUscc: text('股东统一社会信用代码', 'Shareholder’s credit code', { optional: true, max: 40, example: '91141181MAYY00026M' }),
    share: percent('持股比例（%）', 'Share in %', { example: '51.00' }),
    stateOwned: flag('是否国有股', 'State-owned share'),
    subscribed: money('认缴出资额', 'Subscribed', { unit: '万元', optional: true, example: '5100' }),
    paidIn: money('实缴出资额', 'Paid in', { unit: '万元', optional: true, example: '3000' }),
    heldFrom: date('持股起始日期', 'Held from'),
    heldUntil: date('持股终止日期', 'Held until', { optional: true }),
  },
  key: ['holder', 'heldFrom'],
  newestBy: 'heldFrom',
  rules: [
    inOrder('heldFrom', 'heldUntil'),
    rowRule({
      code: 'PERSON_NAMED_AS_SHAREHOLDER',
      field: 'holder',
      clause: '个人信息保护法 第六条',
      rule: null,
      zh: ['自然人股东写了姓名', '枢纽不保存自然人股东的姓名。', '改写为“自然人股东1”。'],
      en: ['A person is named', 'The hub keeps no names of natural shareholders.', 'Write 自然人股东1 instead.'],
      check: contradicts((row) => row.holderKind === 'PERSON' && !/^自然人股东\d*$/.test(String(row.holder))),
    }),
  ],
  findings: [
    ...usccIn('holderUscc'),
    rowFinding({
      code: 'PAID_IN_ABOVE_SUBSCRIBED',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['实缴大于认缴', '实缴 {part} 元，认缴 {whole} 元。', '对照登记档案核对。'],
      en: ['Paid in above subscribed', 'Paid in {part}, subscribed {whole} yuan.', 'Check the registration.'],
      check: above('paidIn', 'subscribed'),
    }),
    rowFinding({
      code: 'STATE_SHARE_CONTRADICTS_KIND',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['国有股与股东类别不符', '国有企业或国资机构持股为国有股，自然人持股不是。', '更正其中一项。'],
      en: ['State-owned share and kind of shareholder disagree', 'A state organ’s share is state-owned, a person’s is not.', 'Correct one of them.'],
      check: contradicts((row) => (STATE.includes(String(row.holderKind)) ? row.stateOwned === false : row.holderKind === 'PERSON' && row.stateOwned === true)),
    }),
    rowFinding({
      code: 'SHARE_OF_NOTHING',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['持股比例为零', '仍在持股的比例须大于零。', '填写比例，或填写持股终止日期。'],
      en: ['A share of zero', 'Who still holds has more than nothing.', 'Fill in the share, or the end of holding.'],
      check: contradicts((row) => /^0(\.0+)?$/.test(String(row.share)) && !row.heldUntil),
    }),
  ],
})
