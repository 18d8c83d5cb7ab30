import { folder, type Setting, type SettingTable, text } from '../platform/database/settings.js'

const url = (value: string | null): string | null => (value === null ? null : text(value).replace(/\/+$/, ''))

const address = (name: string, zh: string, en: string): Setting<string | null> => ({ name, fallback: null, zh, en, parse: url })

const optionalFolder = (value: string | null): string | null => (value === null ? null : folder(value))

/** Where the parts find each other, and each its own secrets, when each is a process of its own. */
export const URL_SETTINGS = {
  gatewayUrl: address('HUB_GATEWAY_URL', '分布式部署：网关地址', 'spread-out form: the gateway’s address'),
  issuerUrl: address('HUB_ISSUER_URL', '分布式部署：身份签发地址，即令牌中的 iss', 'spread-out form: the issuer’s address, as tokens name it'),
  projectsUrl: address('HUB_PROJECTS_URL', '分布式部署：住建子图地址', 'spread-out form: address of projects'),
  financingUrl: address('HUB_FINANCING_URL', '分布式部署：融资子图地址', 'spread-out form: address of financing'),
  landUrl: address('HUB_LAND_URL', '分布式部署：土地子图地址', 'spread-out form: address of land'),
  taxUrl: address('HUB_TAX_URL', '分布式部署：税务子图地址', 'spread-out form: address of tax'),
  coordinationUrl: address('HUB_COORDINATION_URL', '分布式部署：协调子图地址', 'spread-out form: address of coordination'),
  keysDir: {
    name: 'HUB_KEYS_DIR',
    fallback: null,
    zh: '分布式部署：各部分公钥所在目录，默认为数据目录下的 keys；除 migrate 外只读',
    en: 'spread-out form: folder of all parts’ public keys, by default keys in the data folder; read-only but for migrate',
    parse: optionalFolder,
  },
  partsDir: {
    name: 'HUB_PARTS_DIR',
    fallback: null,
    zh: '分布式部署：migrate 在此目录下为每个部分准备其私有的数据目录（口令、私钥）',
    en: 'spread-out form: below it migrate prepares a data folder for each part, with its password and private key',
    parse: optionalFolder,
  },
} as const satisfies SettingTable
