import QRCode from 'qrcode'
import { type Activation, activate, findActivation } from '../accounts/activation.js'
import { enrolmentUri, readableSecret } from '../accounts/second-factor.js'
import { readForm } from '../http/read-form.js'
import { baseOf, type PageParts, type PageRequest } from '../pages/context.js'
import { type Html, html } from '../pages/html.js'
import { notice } from '../pages/layout.js'
import { respondPage } from '../pages/respond.js'

async function activationForm({ login, secret }: Activation, fault: string | null): Promise<Html> {
  const picture = Buffer.from(await QRCode.toString(enrolmentUri(secret, login), { type: 'svg', margin: 2 })).toString('base64')
  return html`${notice('fault', fault)}
<p>账号：<strong>${login}</strong></p>
<form method="post">
<label for="password">设置口令 <small>至少 12 个字符</small></label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="12" required>
<label for="again">再次输入口令</label>
<input id="again" name="again" type="password" autocomplete="new-password" minlength="12" required>
<h2>绑定手机验证器</h2>
<p class="soft">用手机上的身份验证器扫描，然后输入它显示的 6 位数字。</p>
<img class="qr" alt="验证器二维码" src="data:image/svg+xml;base64,${picture}">
<p class="soft">不能扫描时手工输入：<code>${readableSecret(secret)}</code></p>
<label for="totp">动态码</label>
<input id="totp" name="totp" inputmode="numeric" autocomplete="one-time-code" required>
<button type="submit">激活账号</button>
</form>`
}

const recoveryPage = (codes: readonly string[]): Html => html`${notice('done', '账号已激活，可以登录。')}
<p>下面的恢复码只显示这一次。手机不在身边时，每个可代替动态码使用一次。请抄写或打印后妥善保管。</p>
<ul class="codes">${codes.map((code) => html`<li>${code}</li>`)}</ul>`

/** `/activate/CODE`: the person sets password and second factor; nobody else has ever known them. */
export async function activationPage(parts: PageParts, { request, response, rest }: PageRequest): Promise<void> {
  const base = baseOf(parts)
  const { database, sealingKey } = parts
  const form = request.method === 'POST' ? await readForm(request, parts.issuer.origin) : null
  let fault: string | null = null
  if (form) {
    const field = (name: string): string => form.get(name) ?? ''
    const done = await activate(database, sealingKey, rest, { password: field('password'), again: field('again'), totp: field('totp') })
    if ('recoveryCodes' in done) return respondPage(response, { base, title: '恢复码', body: recoveryPage(done.recoveryCodes) })
    fault = done.fault
  }
  const activation = await findActivation(database, sealingKey, rest)
  if (activation) return respondPage(response, { base, status: fault ? 422 : 200, title: '激活账号', body: await activationForm(activation, fault) })
  respondPage(response, { base, status: 404, title: '激活链接无效', body: html`<p>激活链接已使用或已过期，请向本单位管理员索取新的。</p>` })
}
