import type { IncomingMessage } from 'node:http'
import type { Handler } from '../http/handle-request.js'
import { readAddress } from '../http/read-address.js'
import type { PageParts } from './context.js'
import { PAGES } from './routes.js'

/** Finds the page of a path. */
export function openPages({ trustedProxies, ...parts }: Omit<PageParts, 'callerOf'> & { readonly trustedProxies: number }): (path: string) => Handler | null {
  const complete: PageParts = { ...parts, callerOf: (request: IncomingMessage) => readAddress(request, trustedProxies) }
  return (path) => {
    const [, name = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? []
    const page = PAGES.get(name)
    return page ? async (request, response) => (await page())(complete, { request, response, rest }) : null
  }
}
