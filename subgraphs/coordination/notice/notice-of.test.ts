import { describe, expect, it } from '@jest/globals'
import type { EventRow } from '../../../platform/notices/event-source.js'
import { mergeEvents } from './merge-events.js'
import { noticeOf } from './notice-of.js'

const ID = '11111111-1111-4111-8111-111111111111'
const event = (topic: string, body: object = {}, more: Partial<EventRow> = {}): EventRow => ({
  seq: '1',
  topic,
  key: ID,
  version: '1',
  unitId: ID,
  body: { ...body },
  at: '2026-11-23T00:00:00.000000Z',
  ...more,
})
const topicOf = (topic: string, body: object = {}, more: Partial<EventRow> = {}) => noticeOf(event(topic, body, more))?.topic ?? null

describe('a notice', () => {
  it('is made of what concerns a bank or an agency, and of nothing else', () => {
    expect(topicOf('pushed')).toBe('pushed')
    expect([topicOf('engagement', { state: 'APPROVED' }), topicOf('engagement', { state: 'ASSESSING' })]).toEqual(['evaluated', null])
    expect([topicOf('credit'), topicOf('credit', {}, { version: '2' })]).toEqual(['creditApproved', null])
    expect([topicOf('disbursement'), topicOf('disbursement', { reverses: ID })]).toEqual(['disbursed', null])
    const link = { recordType: 'CERTIFICATE', recordId: ID, subjectId: ID, projectId: ID }
    expect([topicOf('link', { ...link, state: 'CONFIRMED' }), topicOf('link', { ...link, state: 'PROPOSED' })]).toEqual(['certificateIssued', null])
    expect([topicOf('progress'), topicOf('toString')]).toEqual([null, null])
  })

  it('takes ids and the kind of the record from its event, and no word more: no name, number, reason or sum', () => {
    const secrets = { name: '王某某', phone: '13900000000', idCard: '110101199003070000', amountFen: '12345', reason: '借款人王某某', type: '王某某' }
    const text = JSON.stringify(noticeOf(event('disbursed', { ...secrets, projectId: ID, institutionId: '王某某' })))
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret)
    expect(JSON.parse(text)).toMatchObject({ projectId: ID, institutionId: null, recordType: 'Disbursement' })
  })

  it('tells the same only once, whether as its own event or as the change of the record', () => {
    expect(noticeOf(event('evaluated', {}, { version: '3' }))?.once).toBe(noticeOf(event('engagement', { state: 'APPROVED' }, { version: '3' }))?.once)
  })
})

describe('the order of notices', () => {
  const at = (second: number): string => `2026-11-23T00:00:0${second}.000000Z`
  const slice = (name: string, seconds: readonly number[], completeTo: number | null) => ({
    slice: name,
    read: {
      rows: seconds.map((second, n) => event(name, {}, { seq: String(n + 1), at: at(second) })),
      until: '9',
      completeTo: completeTo === null ? null : at(completeTo),
    },
  })
  const merged = (...slices: ReturnType<typeof slice>[]) => mergeEvents(slices).events.map(({ slice: name, event: { seq } }) => `${name}${seq}`)

  it('is that of time over all slices, and each slice’s own whatever its clock says', () => {
    expect(merged(slice('a', [1, 4], 9), slice('b', [3, 2], 9))).toEqual(['a1', 'b1', 'b2', 'a2'])
  })

  it('takes nothing that is younger than what every slice is complete to, and reads it again', () => {
    const slices = [slice('a', [1, 5], 9), slice('b', [2], 3)]
    expect(merged(...slices)).toEqual(['a1', 'b1'])
    expect(mergeEvents(slices).positions).toEqual({ a: '1', b: '9' })
  })

  it('does not wait for a slice of which nothing is known', () => expect(merged(slice('a', [1], 9), slice('b', [], null))).toEqual(['a1']))
})
