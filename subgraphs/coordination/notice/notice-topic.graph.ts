import { registerEnumType } from 'type-graphql'
import { NOTICE_TOPICS, type NoticeName } from './topics.js'

const WORDS: Readonly<Record<NoticeName, string>> = {
  pushed: '已推送给银行\nPushed to a bank',
  pushRevoked: '推送已撤回\nA push was revoked',
  nominated: '已提名\nNominated',
  removedFromList: '已移出白名单\nRemoved from the white list',
  evaluated: '银行已评审\nEvaluated by the bank',
  creditApproved: '已授信\nCredit approved',
  disbursed: '已放款\nDisbursed',
  noticeOfLeadBank: '主办银行通知\nNotice of the lead bank',
  certificateIssued: '已核发证照\nCertificate issued',
  webhookDisabled: '本方通知接收地址已停用\nAn endpoint of one’s own was disabled',
  overdue: '已逾期\nOverdue',
}

/** The graph's names are in capitals: `creditApproved` is CREDIT_APPROVED. */
const inCapitals = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

export const NoticeTopic = Object.fromEntries(Object.keys(NOTICE_TOPICS).map((name) => [inCapitals(name), name])) as Readonly<Record<string, NoticeName>>

registerEnumType(NoticeTopic, {
  name: 'NoticeTopic',
  description: '通知的事项\nWhat a notice is about',
  valuesConfig: Object.fromEntries(Object.entries(WORDS).map(([name, description]) => [inCapitals(name), { description }])),
})
