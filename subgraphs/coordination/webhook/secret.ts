import type { PersonalDataKeys } from '../../../platform/personal-data/keys.js'

/** How long the old secret signs beside the new one, so that a receiver may change at his own time (T34). */
export const OVERLAP_HOURS = 24

/**
 * The secret of an endpoint is nowhere stored: it follows from the master key, the endpoint and a salt that each rotation renews.
 * In the form that Standard Webhooks gives secrets.
 */
export const secretOf = (keys: Pick<PersonalDataKeys, 'digest'>, endpoint: string, salt: string): string =>
  `whsec_${Buffer.from(keys.digest(`webhook secret ${endpoint} ${salt}`), 'hex').toString('base64')}`
