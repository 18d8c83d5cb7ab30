import type { Context, ErrorOut } from 'oidc-provider'
import { html } from './html.js'
import { layout } from './layout.js'
import { pageHeaders } from './respond.js'

/** What the protocol refuses: a sentence for who sits before a browser, JSON for who does not. */
export function errorPage(ctx: Context, { error, error_description }: ErrorOut): void {
  if (!ctx.path.startsWith('/auth') || ctx.accepts('json', 'html') !== 'html') {
    ctx.type = 'application/json'
    ctx.body = { error, error_description }
    return
  }
  for (const [name, value] of Object.entries(pageHeaders())) ctx.set(name, value)
  const base = new URL(ctx.oidc.provider.urlFor('authorization')).pathname.replace(/\/auth$/, '')
  const body = html`<p>登录请求无法继续，请回到原来的页面重新登录。</p><p class="soft">The sign-in cannot go on: ${error}${error_description ? `, ${error_description}` : ''}</p>`
  ctx.body = layout({ title: '无法登录', body, base }).html
}
