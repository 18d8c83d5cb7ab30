import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'
import { administrationApi } from '../administration/api.js'
import { administrationPage } from '../administration/pages/administration-page.js'
import { exchangeRoute } from '../external/exchange.js'
import { activationPage } from '../sign-in/activation-page.js'
import { logoutPage } from '../sign-in/end-session.js'
import { signInPage } from '../sign-in/sign-in.js'
import type { PageHandler } from './context.js'

let sheet: Promise<Buffer> | null = null

const styleSheet: PageHandler = async (_parts, { response }) => {
  sheet ??= readFile(join(PROJECT_ROOT, 'issuer', 'pages', 'style.css'))
  const body = await sheet
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'content-length': body.length, 'cache-control': 'public, max-age=3600' })
  response.end(body)
}

/** The issuer's pages, by the first part of the path below the mount path. */
export const PAGES: ReadonlyMap<string, PageHandler> = new Map([
  ['style.css', styleSheet],
  ['interaction', signInPage],
  ['activate', activationPage],
  ['logout', logoutPage],
  ['api', administrationApi],
  ['exchange', exchangeRoute],
  ['administration', administrationPage],
])
