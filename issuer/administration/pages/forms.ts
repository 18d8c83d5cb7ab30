import { type Html, html } from '../../pages/html.js'

export interface Choice {
  readonly id: string
  readonly name: string
}

export const ROLE_NAMES: Readonly<Record<string, string>> = { CLERK: '经办', REVIEWER: '审核', LEADER: '负责人', ADMINISTRATOR: '管理员', SYSTEM: '系统' }

const choices = (name: string, label: string, all: readonly Choice[]): Html => html`<div><label for="${name}">${label}</label>
<select id="${name}" name="${name}" required>${all.map(({ id, name: text }) => html`<option value="${id}">${text}</option>`)}</select></div>`

const field = (id: string, label: string, more: Html = html` required`): Html =>
  html`<div><label for="${id}">${label}</label><input id="${id}" name="${id.replace(/^.*-/, '')}"${more}></div>`

const day = (id: string, label: string): Html => field(id, label, html` type="date"`)

const form = (base: string, act: string, token: string, body: Html, button: string): Html => html`<form method="post" action="${base}/administration/${act}">
<input type="hidden" name="token" value="${token}"><div class="grid">${body}<div><button type="submit">${button}</button></div></div></form>`

export interface FormParts {
  readonly base: string
  readonly token: string
  readonly places: readonly Choice[]
  /** Today's memberships, to end, hand over or stand in for. */
  readonly memberships: readonly Choice[]
}

const ROLES = ['CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'].map((id) => ({ id, name: ROLE_NAMES[id] ?? id }))

const withIds = (
  prefix: string,
  places: readonly Choice[],
): Html => html`${field(`${prefix}-post`, '岗位')}${prefixed(prefix, 'role', '角色', ROLES)}${prefixed(prefix, 'place', '单位', places)}
${day(`${prefix}-from`, '开始（空为今天）')}${day(`${prefix}-to`, '截止（空为长期）')}`

const prefixed = (prefix: string, name: string, label: string, all: readonly Choice[]): Html => ({
  html: choices(name, label, all).html.replace(`for="${name}"`, `for="${prefix}-${name}"`).replace(`id="${name}"`, `id="${prefix}-${name}"`),
})

export const addPersonForm = ({ base, token, places }: FormParts): Html =>
  form(base, 'addPerson', token, html`${field('add-login', '账号（小写字母、数字）')}${field('add-label', '姓名')}${withIds('add', places)}`, '添加')

export const grantForm = ({ base, token, places }: FormParts): Html =>
  form(base, 'grantMembership', token, html`${field('grant-login', '已有账号')}${withIds('grant', places)}`, '增加任职')

export const handOverForm = ({ base, token, memberships }: FormParts): Html =>
  form(base, 'handOver', token, html`${prefixed('over', 'membership', '移交的任职', memberships)}${field('over-login', '接任者账号')}`, '移交')

export const deputyForm = ({ base, token, memberships }: FormParts): Html =>
  form(
    base,
    'appointDeputy',
    token,
    html`${prefixed('deputy', 'membership', '被代理的任职', memberships)}${field('deputy-login', '代理人账号')}
${day('deputy-from', '开始（空为今天）')}${field('deputy-to', '截止', html` type="date" required`)}`,
    '指定代理',
  )

/** A single button of a table's row. */
export const rowForm = (
  { base, token }: FormParts,
  act: string,
  values: Readonly<Record<string, string>>,
  button: string,
): Html => html`<form method="post" action="${base}/administration/${act}">
<input type="hidden" name="token" value="${token}">${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="plain" type="submit">${button}</button></form>`
