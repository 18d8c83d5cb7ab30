import type { PageHandler } from './context.js'

/** The issuer's pages, by the first part of the path below the mount path; each is loaded when it is first asked for, as the protocol library is. */
export const PAGES: ReadonlyMap<string, () => Promise<PageHandler>> = new Map([
  ['style.css', async () => (await import('./style-sheet.js')).styleSheet],
  ['interaction', async () => (await import('../sign-in/sign-in.js')).signInPage],
  ['activate', async () => (await import('../sign-in/activation-page.js')).activationPage],
  ['logout', async () => (await import('../sign-in/end-session.js')).logoutPage],
  ['administration', async () => (await import('../administration/pages/administration-page.js')).administrationPage],
  ['api', async () => (await import('../administration/api.js')).administrationApi],
  ['exchange', async () => (await import('../external/exchange.js')).exchangeRoute],
])
