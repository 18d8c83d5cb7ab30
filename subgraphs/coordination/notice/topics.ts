/**
 * Who is told: with `OWN_BANK` the bank it is about, as long as the scope is pushed to it; `ADDRESSEE`: that bank, whatever was revoked;
 * `OWNER`: whose webhook it is, and nobody else of the unit.
 */
export type NoticeAudience = 'OWN_BANK' | 'ADDRESSEE' | 'SUBJECT' | 'UNITS' | 'OWNER'

export interface NoticeTopic {
  /** The graph's name of the record, unless the event says another. */
  readonly recordType: string
  readonly audience: NoticeAudience
}

/** What concerns a bank or an agency. Agencies are told in their units, each of the kinds of records it may read. */
export const NOTICE_TOPICS = {
  pushed: { recordType: 'ProjectPush', audience: 'OWN_BANK' },
  pushRevoked: { recordType: 'ProjectPush', audience: 'ADDRESSEE' },
  nominated: { recordType: 'Nomination', audience: 'UNITS' },
  removedFromList: { recordType: 'Nomination', audience: 'ADDRESSEE' },
  evaluated: { recordType: 'BankEngagement', audience: 'OWN_BANK' },
  creditApproved: { recordType: 'Credit', audience: 'OWN_BANK' },
  disbursed: { recordType: 'Disbursement', audience: 'OWN_BANK' },
  noticeOfLeadBank: { recordType: 'LeadBankNotice', audience: 'OWN_BANK' },
  certificateIssued: { recordType: 'Certificate', audience: 'SUBJECT' },
  webhookDisabled: { recordType: 'WebhookEndpoint', audience: 'OWNER' },
  overdue: { recordType: 'Obligation', audience: 'UNITS' },
} as const satisfies Readonly<Record<string, NoticeTopic>>

export type NoticeName = keyof typeof NOTICE_TOPICS

export const isNoticeName = (text: string): text is NoticeName => Object.hasOwn(NOTICE_TOPICS, text)
