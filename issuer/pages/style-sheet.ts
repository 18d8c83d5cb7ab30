import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'
import type { PageHandler } from './context.js'

let sheet: Promise<Buffer> | null = null

export const styleSheet: PageHandler = async (_parts, { response }) => {
  sheet ??= readFile(join(PROJECT_ROOT, 'issuer', 'pages', 'style.css'))
  const body = await sheet
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'content-length': body.length, 'cache-control': 'public, max-age=3600' })
  response.end(body)
}
