import { DATABASE_SETTINGS, readSettings, type Values } from '../platform/database/settings.js'
import { DEMONSTRATION_SETTINGS } from './demonstration-settings.js'
import { FILE_SETTINGS } from './file-settings.js'
import { OUTBOUND_SETTINGS } from './outbound-settings.js'
import { SIGN_IN_SETTINGS } from './sign-in-settings.js'
import { URL_SETTINGS } from './urls.js'

/** All settings of the hub; README's table is generated from them. */
export const SETTINGS = {
  ...DATABASE_SETTINGS,
  ...URL_SETTINGS,
  ...FILE_SETTINGS,
  ...OUTBOUND_SETTINGS,
  ...SIGN_IN_SETTINGS,
  ...DEMONSTRATION_SETTINGS,
} as const

export type Settings = Values<typeof SETTINGS>

export const settings = (): Settings => readSettings(SETTINGS)

export const say = (zh: string, en: string): void => void process.stderr.write(`${zh} / ${en}\n`)
