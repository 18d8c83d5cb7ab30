import { type Html, html } from '../../pages/html.js'
import type { Listed } from '../list-people.js'
import type { ListedSystem } from '../list-systems.js'
import { type FormParts, ROLE_NAMES, rowForm } from './forms.js'

const state = ({ login, activated }: Listed): string => (login === null ? '' : activated ? '' : '（未激活）')

const row = (parts: FormParts, own: string, one: Listed): Html => html`<tr>
<td>${one.label}<br><small>${one.login ?? ''}${state(one)}</small></td><td>${one.post}</td><td>${ROLE_NAMES[one.role] ?? one.role}</td><td>${one.place ?? ''}</td>
<td>${one.from} 至 ${one.to ?? '长期'}</td>
<td>${rowForm(parts, 'endMembership', { membership: one.membership }, '终止')}
${one.login !== null && one.person !== own ? rowForm(parts, 'resetAccount', { login: one.login }, '重置账号') : null}</td></tr>`

export const peopleTable = (parts: FormParts, own: string, people: readonly Listed[]): Html => html`<div class="scroll"><table>
<thead><tr><th>姓名、账号</th><th>岗位</th><th>角色</th><th>单位</th><th>任期</th><th>办理</th></tr></thead>
<tbody>${people.map((one) => row(parts, own, one))}</tbody></table></div>`

const keys = (parts: FormParts, { client, keys: all }: ListedSystem): Html =>
  html`${all.map(
    ({ kid, expiresAt }) => html`<div><code>${kid}</code>${expiresAt ? html` <small>${expiresAt.slice(0, 16).replace('T', ' ')} UTC 失效</small>` : null}
${all.length > 1 ? rowForm(parts, 'endClientKey', { client, kid }, '停用') : null}</div>`,
  )}`

export const systemsTable = (parts: FormParts, systems: readonly ListedSystem[]): Html => html`<div class="scroll"><table>
<thead><tr><th>系统标识</th><th>名称</th><th>有效公钥</th></tr></thead>
<tbody>${systems.map((one) => html`<tr><td>${one.client}</td><td>${one.label}</td><td>${keys(parts, one)}</td></tr>`)}</tbody></table></div>
<p class="soft">添加公钥：<code>POST ${parts.base}/api/addClientKey</code>，旧钥在七天后失效；见 issuer/README.md。</p>`
