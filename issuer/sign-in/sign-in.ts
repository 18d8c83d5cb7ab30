import type { Interaction, Provider } from 'oidc-provider'
import { signIn } from '../accounts/sign-in.js'
import { readForm } from '../http/read-form.js'
import { membershipsOf } from '../memberships/membership.js'
import { baseOf, type PageParts, type PageRequest } from '../pages/context.js'
import { html } from '../pages/html.js'
import { type PageAnswer, redirect, respondPage } from '../pages/respond.js'
import { endSession } from './end-session.js'
import { choiceForm, signInForm } from './sign-in-page.js'

const REFUSED = '账号、口令或动态码不正确，或账号暂时锁定。请稍后再试，动态码每个只能用一次。'

/** `/interaction/UID`: who are you, and as what do you act. The library says who asked and where the answer goes. */
export async function signInPage(parts: PageParts, page: PageRequest): Promise<void> {
  const { request, response } = page
  const provider = await parts.provider()
  const interaction = await provider.interactionDetails(request, response).catch(() => null)
  if (!interaction) return show(parts, page, null, { status: 400, title: '登录已过期', body: html`<p>请回到原来的页面重新登录。</p>` })
  const person = interaction.result?.signedIn?.person ?? null
  if (request.method !== 'POST') return person === null ? askWho(parts, page, interaction, null) : chosen(parts, page, provider, interaction, person, null)
  const form = await readForm(request, parts.issuer.origin)
  const field = (name: string): string => form?.get(name) ?? ''
  if (person !== null) return chosen(parts, page, provider, interaction, person, field('membership'))
  const attempt = { login: field('login'), password: field('password'), code: field('code'), address: parts.callerOf(request) }
  const found = form && (await signIn({ queryable: parts.database, sealingKey: parts.sealingKey }, attempt))
  if (!found) return askWho(parts, page, interaction, REFUSED)
  return chosen(parts, page, provider, interaction, found, null)
}

const askWho = (parts: PageParts, page: PageRequest, interaction: Interaction, fault: string | null): void =>
  show(parts, page, interaction, { status: fault ? 403 : 200, title: '登录', body: signInForm(fault) })

/** One membership is taken, several are asked for, none ends it. Whatever the form says, only his own count. */
async function chosen(parts: PageParts, page: PageRequest, provider: Provider, interaction: Interaction, person: string, wish: string | null): Promise<void> {
  const { request, response } = page
  const memberships = await membershipsOf(parts.database, person)
  const membership = memberships.length === 1 ? memberships[0] : memberships.find(({ id }) => id === wish)
  if (membership) {
    if (interaction.session?.accountId && interaction.session.accountId !== membership.id) await dropSession(parts, provider, interaction)
    const login = { accountId: membership.id, amr: ['pwd', 'otp'], remember: false }
    return redirect(response, await provider.interactionResult(request, response, { login }, { mergeWithLastSubmission: false }))
  }
  if (memberships.length === 0) {
    return show(parts, page, interaction, { status: 403, title: '没有任职', body: html`<p>您目前没有有效的任职，请联系本单位管理员。</p>` })
  }
  await provider.interactionResult(request, response, { signedIn: { person } }, { mergeWithLastSubmission: false })
  show(parts, page, interaction, { title: '选择任职', body: await choiceForm(parts.database, memberships) })
}

/** Another membership in the same browser: the old sign-in ends, or the library would send a page with a script to end it. */
async function dropSession({ database }: PageParts, provider: Provider, interaction: Interaction): Promise<void> {
  const session = interaction.session && (await provider.Session.findByUid(interaction.session.uid))
  if (session) await endSession(database, session)
  interaction.session = undefined
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
}

function show(parts: PageParts, { response }: PageRequest, interaction: Interaction | null, answer: Omit<PageAnswer, 'base'>): void {
  const target = interaction?.params.redirect_uri
  // A browser holds a form's redirects to the page's policy too: the sign-in ends where the client is.
  const formTargets = typeof target === 'string' && URL.canParse(target) ? [new URL(target).origin] : []
  respondPage(response, { ...answer, base: baseOf(parts), formTargets })
}
