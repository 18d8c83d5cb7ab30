import type { ServerResponse } from 'node:http'
import { layout, type Page } from './layout.js'

/** Its own style sheet, pictures that are part of the page, its own forms and where a sign-in leads to; no script, nobody's frame. */
const policy = (formTargets: readonly string[]): string =>
  `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action ${["'self'", ...formTargets].join(' ')}`

export const pageHeaders = (formTargets: readonly string[] = []): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy(formTargets),
  // An activation code stands in its page's address. With no-referrer a form's Origin would be null.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
})

export interface PageAnswer extends Page {
  readonly status?: number
  /** Origins that a form's answer may redirect to. */
  readonly formTargets?: readonly string[]
}

export function respondPage(response: ServerResponse, { status = 200, formTargets, ...page }: PageAnswer): void {
  const text = layout(page).html
  response.writeHead(status, { ...pageHeaders(formTargets), 'content-length': Buffer.byteLength(text) })
  response.end(text)
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', 'content-length': '0' })
  response.end()
}
