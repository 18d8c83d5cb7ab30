import { oneOf } from '../platform/database/settings.js'

/** How much the first start fills in. */
export const DEMONSTRATION_SETTINGS = {
  demonstration: {
    name: 'HUB_DEMONSTRATION',
    fallback: 'FULL',
    zh: '演示数据的规模：FULL 三年全部数据，SMALL 少量数据、首次启动更快',
    en: 'how much demonstration data: FULL, three years of everything, or SMALL, for a quicker first start',
    parse: oneOf('FULL', 'SMALL'),
  },
} as const
