import { readFile } from 'node:fs/promises'
import { StartError } from '../../platform/database/start-error.js'

/** Another OIDC issuer whose word on who somebody is counts here; what he may do never comes from there. */
export interface ExternalIssuer {
  readonly issuer: string
  /** What its tokens must be made for: this hub, and nothing else. */
  readonly audience: string
  /** The claim that names the subject; `sub` when not given. */
  readonly subject: string
}

const SAFE = /^https:\/\/[^\s?#]+$|^http:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d+)?(\/[^\s?#]*)?$/

const unreadable = (path: string): StartError =>
  new StartError(
    'EXTERNAL_ISSUERS_UNREADABLE',
    `外部身份签发配置 ${path} 不正确：应为 JSON 数组，每项含 issuer（https 地址）、audience，可含 subject。`,
    `The configuration of external issuers ${path} is not right: a JSON array of {issuer (https), audience, subject?}.`,
  )

const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 200

function readOne(entry: unknown): ExternalIssuer | null {
  const { issuer, audience, subject = 'sub', ...rest } = (entry ?? {}) as Record<string, unknown>
  if (!isName(issuer) || !SAFE.test(issuer) || !isName(audience) || !isName(subject) || Object.keys(rest).length > 0) return null
  return { issuer, audience, subject }
}

/** The file that HUB_EXTERNAL_ISSUERS names; none: no other issuer is believed. A word too many is refused, it may be a misspelt one. */
export async function readExternalIssuers(path: string | null): Promise<readonly ExternalIssuer[]> {
  if (path === null) return []
  const entries: unknown = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => null)
  const issuers = Array.isArray(entries) ? entries.map(readOne) : [null]
  return issuers.map((one) => {
    if (one === null) throw unreadable(path)
    return one
  })
}
