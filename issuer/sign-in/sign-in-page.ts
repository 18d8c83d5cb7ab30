import type { Membership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { type Html, html } from '../pages/html.js'
import { notice } from '../pages/layout.js'

export const signInForm = (fault: string | null): Html => html`${notice('fault', fault)}
<form method="post">
<label for="login">账号</label>
<input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
<label for="password">口令</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<label for="code">动态码 <small>手机验证器上的 6 位数字，或一个恢复码</small></label>
<input id="code" name="code" autocomplete="one-time-code" required>
<button type="submit">登录</button>
</form>
<p class="soft">忘记口令或更换手机，请联系本单位管理员重新激活。连续输错会暂时锁定。</p>`

const choice = ({ id, post }: Membership, place: string | undefined, index: number): Html => html`<label class="choice">
<input type="radio" name="membership" value="${id}" required${index === 0 ? ' checked' : ''}>${post}${place ? html` <small>${place}</small>` : null}</label>`

export async function choiceForm(queryable: Queryable, memberships: readonly Membership[]): Promise<Html> {
  const ids = memberships.flatMap(({ unit, institution }) => [unit, institution].filter((id) => id !== null))
  const { rows } = await queryable.query<{ id: string; name: string }>(
    'select id, name from issuer.unit where id = any ($1) union all select id, name from issuer.institution where id = any ($1)',
    [ids],
  )
  const places = new Map(rows.map(({ id, name }) => [id, name]))
  return html`<p>您有几个任职，本次以哪一个办理？</p>
<form method="post">
${memberships.map((membership, index) => choice(membership, places.get(membership.unit ?? membership.institution ?? ''), index))}
<button type="submit">继续</button>
</form>`
}
