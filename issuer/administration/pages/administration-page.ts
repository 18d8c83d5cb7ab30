import { render } from '../../../kernel/refusal.js'
import { readForm } from '../../http/read-form.js'
import type { Membership } from '../../memberships/membership.js'
import { addressOf, baseOf, type PageHandler, type PageParts, type PageRequest } from '../../pages/context.js'
import { type Html, html } from '../../pages/html.js'
import { notice } from '../../pages/layout.js'
import { redirect, respondPage } from '../../pages/respond.js'
import { ADMINISTRATION_ACTS } from '../acts/all.js'
import { administer, findAdministrator } from '../administer.js'
import { CATALOGUE } from '../catalogue.js'
import { listPeople } from '../list-people.js'
import { listSystems } from '../list-systems.js'
import { placesOf } from '../scope.js'
import { addPersonForm, deputyForm, type FormParts, grantForm, handOverForm } from './forms.js'
import { peopleTable, systemsTable } from './people-table.js'
import { holdsToken, type SignedIn, signedIn, signInAddress } from './session.js'

const CLIENT = 'administration-page'

/** `/administration`: an administrator's people, and what can be done with them. */
export const administrationPage: PageHandler = async (parts, page) => {
  const { request, response, rest } = page
  if (rest === 'switch') return redirect(response, signInAddress(parts, 'login'))
  const who = await signedIn(parts, page)
  if (!who) return redirect(response, signInAddress(parts, null))
  // The answer of the sign-in is taken out of the address line.
  if (request.method !== 'POST' && /[?&]code=/.test(request.url ?? '')) return redirect(response, `${baseOf(parts)}/administration`)
  const administrator = await findAdministrator(parts.database, who.membership)
  if (!administrator) return showStranger(parts, page)
  if (request.method !== 'POST') return showPeople(parts, page, who, administrator, null, 200)
  const form = await readForm(request, parts.issuer.origin)
  const act = ADMINISTRATION_ACTS.get(rest)
  if (!form || !act || !holdsToken(form, who)) return showPeople(parts, page, who, administrator, notice('fault', '此表单已失效，请重新填写。'), 400)
  const outcome = await administer(parts, { membership: who.membership, client: CLIENT }, act, Object.fromEntries(form))
  if ('refusal' in outcome) {
    const { title, detail, remedy } = render(outcome.refusal, CATALOGUE, 'zh')
    return showPeople(parts, page, who, administrator, notice('fault', `${title}：${detail}${remedy}`), 422)
  }
  const { activation } = outcome.answer
  await showPeople(parts, page, who, administrator, activation ? activationNotice(parts, activation) : notice('done', '已办理。'), 200)
}

const activationNotice = (
  parts: PageParts,
  code: string,
): Html => html`<div class="done" role="alert"><p>请当面或通过可靠渠道把下面的激活链接交给本人。一小时内有效，只能使用一次，离开此页后不再显示。</p>
<p><code>${addressOf(parts)}/activate/${code}</code></p></div>`

function showStranger(parts: PageParts, { response }: PageRequest): void {
  const base = baseOf(parts)
  const body = html`<p>当前任职不是管理员，不能管理人员。</p><p><a href="${base}/administration/switch">以另一任职登录</a>　<a href="${base}/logout">退出</a></p>`
  respondPage(response, { base, status: 403, title: '人员管理', body })
}

async function showPeople(parts: PageParts, { response }: PageRequest, who: SignedIn, by: Membership, message: Html | null, status: number): Promise<void> {
  const base = baseOf(parts)
  const { database } = parts
  const [people, systems, places] = await Promise.all([listPeople(database, by), listSystems(database, by), placesOf(database, by)])
  const persons = people.filter(({ role }) => role !== 'SYSTEM')
  const memberships = persons.map(({ membership, label, post, place }) => ({ id: membership, name: `${label}　${post}${place ? `（${place}）` : ''}` }))
  const forms: FormParts = { base, token: who.formToken, places, memberships }
  const body = html`<div class="bar"><span>${by.post}</span><span><a href="${base}/administration/switch">换一任职</a>　<a href="${base}/logout">退出</a></span></div>
${message}
<h2>任职人员</h2>${peopleTable(forms, by.person, persons)}
<h2>添加人员</h2>${addPersonForm(forms)}
<h2>为已有账号增加任职</h2>${grantForm(forms)}
<h2>移交</h2><p class="soft">原任职立即终止，接任者以同一岗位开始任职。</p>${handOverForm(forms)}
<h2>代理</h2><p class="soft">代理人以本人身份代行职责；经办与审核仍不得为同一人。</p>${deputyForm(forms)}
${systems.length > 0 ? html`<h2>系统</h2>${systemsTable(forms, systems)}` : null}`
  respondPage(response, { base, status, title: '人员管理', body, wide: true })
}
