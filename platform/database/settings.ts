import { resolve } from 'node:path'
import { PROJECT_ROOT } from '../root.js'
import type { Part } from './roles.js'
import { StartError } from './start-error.js'

/** One setting of the environment. README's table of settings is generated from these. */
export interface Setting<T> {
  readonly name: string
  /** As the table shows it; null: not set. */
  readonly fallback: string | null
  readonly zh: string
  readonly en: string
  /** Throws a `Misfit` saying what is expected. */
  readonly parse: (text: string | null) => T
}

export type SettingTable = Readonly<Record<string, Setting<unknown>>>
export type Values<Table extends SettingTable> = { readonly [Key in keyof Table]: Table[Key] extends Setting<infer T> ? T : never }

class Misfit extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en)
  }
}

export const misfit = (zh: string, en: string): Error => new Misfit(zh, en)

const setting = <T>(name: string, fallback: string | null, zh: string, en: string, parse: (text: string | null) => T): Setting<T> => ({
  name,
  fallback,
  zh,
  en,
  parse,
})

export const port = (text: string | null): number => {
  const value = /^\d{1,5}$/.test(text ?? '') ? Number(text) : Number.NaN
  if (!(value >= 0 && value <= 65_535)) throw new Misfit('0 到 65535 之间的整数', 'a whole number from 0 to 65535')
  return value
}

export const text = (value: string | null): string => {
  if (value === null) throw new Misfit('非空文本', 'a text that is not empty')
  return value
}

/** One of these words. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: string | null): Word => {
    const word = words.find((one) => one === value)
    if (word === undefined) throw new Misfit(words.join('、'), words.join(', '))
    return word
  }

export const folder = (path: string | null): string => resolve(text(path))

export const postgresUrl = (value: string | null): string | null => {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  const named = url && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.pathname.length > 1
  if (!named) throw new Misfit('形如 postgresql://用户:口令@主机:端口/数据库 的地址', 'an address such as postgresql://user:password@host:port/database')
  return value
}

const server = (part: string, zh: string): Setting<string | null> =>
  setting(`DATABASE_URL_${part.toUpperCase()}`, null, `${zh}所用的服务器，优先于 DATABASE_URL`, `the server of ${part}, instead of DATABASE_URL`, postgresUrl)

export const DATABASE_SETTINGS = {
  dataDir: setting('HUB_DATA_DIR', resolve(PROJECT_ROOT, '.data'), '数据目录：自带数据库、密钥', 'data folder: the embedded database, secrets', folder),
  port: setting('HUB_PORT', '4000', '网关的端口', 'the port of the gateway', port),
  host: setting('HUB_HOST', '127.0.0.1', '监听的地址', 'the address to listen on', text),
  databaseUrl: setting(
    'DATABASE_URL',
    null,
    'PostgreSQL 管理员地址（迁移用）；不设则用自带的数据库',
    "PostgreSQL administrator's address (for migrations); unset: the embedded database",
    postgresUrl,
  ),
  projects: server('projects', '住建子图'),
  financing: server('financing', '融资子图'),
  land: server('land', '土地子图'),
  tax: server('tax', '税务子图'),
  coordination: server('coordination', '协调子图'),
  gateway: server('gateway', '网关'),
  issuer: server('issuer', '身份签发'),
} as const

export type DatabaseSettings = Values<typeof DATABASE_SETTINGS>

/** Reads a table of settings from the environment; empty counts as not set. A bad value is a sentence, and nothing starts. */
export function readSettings<Table extends SettingTable>(table: Table, environment: NodeJS.ProcessEnv = process.env): Values<Table> {
  const entries = Object.entries(table).map(([key, { name, fallback, parse }]) => {
    const given = environment[name]?.trim() || null
    try {
      return [key, parse(given ?? fallback)] as const
    } catch (error) {
      if (!(error instanceof Misfit)) throw error
      throw new StartError(
        'BAD_SETTING',
        `环境变量 ${name} 的值不正确，应为${error.zh}。请更正后重新启动。`,
        `The environment variable ${name} has a bad value; expected is ${error.en}. Correct it and start again.`,
      )
    }
  })
  return Object.fromEntries(entries) as Values<Table>
}

/** The administrator's address of the server that keeps a part, or null: the embedded one. */
export const serverFor = (part: Part, settings: DatabaseSettings): string | null => settings[part] ?? settings.databaseUrl
