import { AGENCY_PAGES, type PublicClient } from '../issuer/clients/public-client.js'
import { type ExternalIssuer, readExternalIssuers } from '../issuer/external/external-issuer.js'
import { folder, type SettingTable, type Values } from '../platform/database/settings.js'

const LOOPBACK = 'http://127.0.0.1/signed-in'

const addresses = (value: string | null): readonly string[] => (value ?? '').split(/[\s,]+/).filter((address) => URL.canParse(address))

const count = (value: string | null): number => (/^\d$/.test(value ?? '') ? Number(value) : 0)

/** How people sign in, beside what the issuer decides itself. */
export const SIGN_IN_SETTINGS = {
  agencyPages: {
    name: 'HUB_AGENCY_PAGES',
    fallback: LOOPBACK,
    zh: '部门页面登录后的返回地址（逗号分隔）；仅本机地址时端口不限',
    en: 'where people are sent back to after signing in, comma-separated; loopback addresses may have any port',
    parse: addresses,
  },
  externalIssuersFile: {
    name: 'HUB_EXTERNAL_ISSUERS',
    fallback: null,
    zh: '其他可信 OIDC 身份签发的配置文件（JSON），见 issuer/README.md',
    en: 'JSON file of other OIDC issuers that are believed, see issuer/README.md',
    parse: (value: string | null): string | null => (value === null ? null : folder(value)),
  },
  trustedProxies: {
    name: 'HUB_TRUSTED_PROXIES',
    fallback: '0',
    zh: '前置可信代理的层数，用于按来源地址锁定登录',
    en: 'how many trusted proxies stand in front, for locking sign-ins by address',
    parse: count,
  },
} as const satisfies SettingTable

export type SignInSettings = Partial<Values<typeof SIGN_IN_SETTINGS>>

export interface SignInOptions {
  readonly pages: readonly PublicClient[]
  readonly trustedProxies: number
  readonly externalIssuers: readonly ExternalIssuer[]
}

export const signInOptions = async ({ agencyPages = [LOOPBACK], trustedProxies = 0, externalIssuersFile = null }: SignInSettings): Promise<SignInOptions> => ({
  pages: [{ clientId: AGENCY_PAGES, redirectUris: agencyPages }],
  trustedProxies,
  externalIssuers: await readExternalIssuers(externalIssuersFile),
})
