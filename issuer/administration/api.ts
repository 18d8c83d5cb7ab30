import { createLocalJWKSet, jwtVerify } from 'jose'
import { render } from '../../kernel/refusal.js'
import { answerJson } from '../http/answer.js'
import { readText } from '../http/read-form.js'
import { AUDIENCE } from '../memberships/claims.js'
import { addressOf, type PageHandler, type PageParts, type PageRequest } from '../pages/context.js'
import { ADMINISTRATION_ACTS } from './acts/all.js'
import { administer, findAdministrator } from './administer.js'
import { CATALOGUE } from './catalogue.js'
import { listPeople } from './list-people.js'
import { listSystems } from './list-systems.js'
import type { Input } from './read-input.js'

interface Bearer {
  readonly membership: string
  readonly client: string
}

/** The membership of a bearer token; never a cookie's, so that no other site's page can act here. */
async function bearerOf(parts: PageParts, { request }: PageRequest): Promise<Bearer | null> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '') ?? []
  if (!token) return null
  try {
    const keys = createLocalJWKSet({ keys: [...parts.ring().published.keys] })
    const expected = { issuer: addressOf(parts), audience: AUDIENCE, typ: 'at+jwt', algorithms: ['ES256'] }
    const { payload } = await jwtVerify(token, keys, expected)
    const { jti, mid, client_id } = payload
    if (typeof jti !== 'string' || typeof mid !== 'string' || typeof client_id !== 'string') return null
    return parts.isRevoked({ jti, mid, client_id }) ? null : { membership: mid, client: client_id }
  } catch {
    return null
  }
}

async function bodyOf({ request }: PageRequest): Promise<Input | null> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return null
  try {
    const body: unknown = JSON.parse((await readText(request)) ?? '')
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Input) : null
  } catch {
    return null
  }
}

/** `/api/…`: what an administrator can do, for programs. GET people and systems, POST an act's name. */
export const administrationApi: PageHandler = async (parts, page) => {
  const { request, response, rest } = page
  const bearer = await bearerOf(parts, page)
  if (!bearer) return answerJson(response, 401, { error: 'invalid_token' }, { 'www-authenticate': 'Bearer error="invalid_token"' })
  const language = /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
  const act = ADMINISTRATION_ACTS.get(rest)
  if (act && request.method === 'POST') {
    const input = await bodyOf(page)
    if (!input) return answerJson(response, 400, { error: 'invalid_request' })
    const outcome = await administer(parts, bearer, act, input)
    if ('refusal' in outcome) return answerJson(response, 422, { refusal: render(outcome.refusal, CATALOGUE, language) })
    return answerJson(response, 200, outcome.answer)
  }
  const list = rest === 'people' ? listPeople : rest === 'systems' ? listSystems : null
  if (!list || request.method !== 'GET') return answerJson(response, 404, { error: 'not_found' })
  const administrator = await findAdministrator(parts.database, bearer.membership)
  if (!administrator) return answerJson(response, 403, { error: 'access_denied' })
  answerJson(response, 200, { [rest]: await list(parts.database, administrator) })
}
