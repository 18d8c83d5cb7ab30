import { defineRefusal, type Refusal, refuse } from '../../../kernel/refusal.js'

const none = { rule: null, clause: null } as const
const CLAUSE = { rule: 'L-32', clause: '吕梁 二(三) 条件四' }

export const ESCROW_AMOUNT = defineRefusal({
  code: 'ESCROW_AMOUNT',
  ...none,
  zh: { title: '金额须大于零', detail: '收到：{amount} 元。', remedy: '请填写大于零的金额；要更正已入账的，请办理冲正。' },
  en: { title: 'An amount is above zero', detail: 'Received: {amount} yuan.', remedy: 'Write an amount above zero; to correct what was recorded, reverse it.' },
})

export const ESCROW_ACCOUNT_NUMBER = defineRefusal({
  code: 'ESCROW_ACCOUNT_NUMBER',
  ...none,
  zh: { title: '账号格式有误', detail: '账号为 8 至 32 位数字。', remedy: '请对照开户许可或监管协议核对账号。' },
  en: { title: 'Malformed account number', detail: 'It is 8 to 32 digits.', remedy: 'Check it against the supervision agreement.' },
})

export const ESCROW_BEFORE_OPENING = defineRefusal({
  code: 'ESCROW_BEFORE_OPENING',
  ...none,
  zh: { title: '日期早于开户日期', detail: '开户日期为 {opened}。', remedy: '请核对业务发生日期。' },
  en: { title: 'Before the account was opened', detail: 'It was opened on {opened}.', remedy: 'Check the date.' },
})

export const DIVERSION_BEYOND_BALANCE = defineRefusal({
  code: 'DIVERSION_BEYOND_BALANCE',
  ...CLAUSE,
  zh: { title: '抽挪金额超过账户余额', detail: '账户余额 {balance} 元。', remedy: '未入账即被挪用的，请先补记存入，再登记抽挪。' },
  en: {
    title: 'More than was in the account',
    detail: 'The balance is {balance} yuan.',
    remedy: 'Where money never reached the account, record the deposit first and then the diversion.',
  },
})

export const RECOVERY_BEYOND_LOSS = defineRefusal({
  code: 'RECOVERY_BEYOND_LOSS',
  ...CLAUSE,
  zh: {
    title: '追回金额超过该笔抽挪未追回的金额',
    detail: '该笔尚有 {outstanding} 元未追回。',
    remedy: '追回按笔登记；多出的部分请登记到相应的另一笔，或作为存入。',
  },
  en: {
    title: 'More than this incident still lacks',
    detail: '{outstanding} yuan of it are outstanding.',
    remedy: 'Recoveries are recorded per incident: record the rest under its own incident, or as a deposit.',
  },
})

export const DIVERSION_REVERSED = defineRefusal({
  code: 'DIVERSION_REVERSED',
  ...CLAUSE,
  zh: { title: '该笔抽挪已冲正', detail: '', remedy: '请核对所属的抽挪记录。' },
  en: { title: 'The diversion was reversed', detail: '', remedy: 'Check which incident the recovery belongs to.' },
})

export const DIVERSION_HAS_RECOVERIES = defineRefusal({
  code: 'DIVERSION_HAS_RECOVERIES',
  ...CLAUSE,
  zh: { title: '该笔抽挪已有追回，不能直接冲正', detail: '已追回 {recovered} 元。', remedy: '请先冲正其追回记录。' },
  en: { title: 'The diversion has recoveries', detail: '{recovered} yuan came back.', remedy: 'Reverse its recoveries first.' },
})

export const ESCROW_REFUSALS = [
  ESCROW_AMOUNT,
  ESCROW_ACCOUNT_NUMBER,
  ESCROW_BEFORE_OPENING,
  DIVERSION_BEYOND_BALANCE,
  RECOVERY_BEYOND_LOSS,
  DIVERSION_REVERSED,
  DIVERSION_HAS_RECOVERIES,
]

export const notBeforeOpening = (occurredOn: string, openedOn: string): Refusal | null =>
  occurredOn < openedOn ? refuse(ESCROW_BEFORE_OPENING, { opened: openedOn }, 'occurredOn') : null
