import { type Setting, type SettingTable, text } from '../platform/database/settings.js'

const url = (value: string | null): string | null => (value === null ? null : text(value).replace(/\/+$/, ''))

const address = (name: string, zh: string, en: string): Setting<string | null> => ({ name, fallback: null, zh, en, parse: url })

/** Where the parts find each other when each is a process of its own. */
export const URL_SETTINGS = {
  gatewayUrl: address('HUB_GATEWAY_URL', '分布式部署：网关地址', 'spread-out form: the gateway’s address'),
  issuerUrl: address('HUB_ISSUER_URL', '分布式部署：身份签发地址，即令牌中的 iss', 'spread-out form: the issuer’s address, as tokens name it'),
  projectsUrl: address('HUB_PROJECTS_URL', '分布式部署：住建子图地址', 'spread-out form: address of projects'),
  financingUrl: address('HUB_FINANCING_URL', '分布式部署：融资子图地址', 'spread-out form: address of financing'),
  landUrl: address('HUB_LAND_URL', '分布式部署：土地子图地址', 'spread-out form: address of land'),
  taxUrl: address('HUB_TAX_URL', '分布式部署：税务子图地址', 'spread-out form: address of tax'),
  coordinationUrl: address('HUB_COORDINATION_URL', '分布式部署：协调子图地址', 'spread-out form: address of coordination'),
} as const satisfies SettingTable
