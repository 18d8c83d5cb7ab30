import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { MAX_TOKEN_BYTES } from '../limits.js'
import { Unreadable, unreadable } from './unreadable.js'
import { WORKBOOK_BROKEN, WORKBOOK_ENTITY, WORKBOOK_TOO_LARGE } from './workbook-refusals.js'

export interface XmlEvents {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Some programs write `<x:row>` for `<row>`. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * The events of one part, chunk by chunk, so that a reader between two chunks holds no more than one. Strict XML in UTF-8 without a DOCTYPE:
 * so there are no entities but the five of the language. Nothing between two tags may be longer than a cell can be.
 */
export async function* readXml(part: string, bytes: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let silent = 0
  parser.on('error', (error) => {
    throw unreadable(WORKBOOK_BROKEN, { part, reason: error.message.slice(0, 120) })
  })
  parser.on('doctype', () => {
    throw unreadable(WORKBOOK_ENTITY, { part })
  })
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    events.open?.(local(name), attributes as Record<string, string>)
  })
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.on('closetag', ({ name }) => {
    silent = 0
    events.close?.(local(name))
  })
  try {
    for await (const chunk of bytes) {
      silent += chunk.length
      parser.write(decoder.decode(chunk, { stream: true }))
      if (silent > MAX_TOKEN_BYTES) throw unreadable(WORKBOOK_TOO_LARGE, { part, limit: `${MAX_TOKEN_BYTES} bytes` })
      yield
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    if ((fault as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw unreadable(WORKBOOK_BROKEN, { part, reason: 'not UTF-8' })
    throw fault
  }
}

/** A part that is small, to its end. */
export async function readWhole(part: string, bytes: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  for await (const _ of readXml(part, bytes, events));
}
