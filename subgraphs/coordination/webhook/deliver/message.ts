import { Webhook } from 'standardwebhooks'
import type { NoticeRow } from '../../notice/notice.reads.js'

export interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a receiver gets: the same ids as a notice has in the graph, nothing of a record's content, nothing of a person. */
export const bodyOf = (notice: NoticeRow | null, now: Date): string => {
  if (!notice) return JSON.stringify({ type: 'test', timestamp: now.toISOString(), data: {} })
  const { topic, at, recordType, recordId, version, unitId, projectId, scopeId, institutionId, number } = notice
  return JSON.stringify({ type: topic, timestamp: at, data: { number, recordType, recordId, version, unitId, projectId, scopeId, institutionId } })
}

/** Signed with every secret that holds: while one is being rotated a receiver may know either (T34). */
export function messageOf(id: string, notice: NoticeRow | null, secrets: readonly string[], now = new Date()): Message {
  const body = bodyOf(notice, now)
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'hub-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
    },
  }
}
