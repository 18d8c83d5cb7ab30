import { catalogueOf } from '../../kernel/refusal.js'
import { ADMINISTRATION_REFUSALS } from './refusals.js'

/** Refusals of administration, to be shown in the reader's language. */
export const CATALOGUE = catalogueOf(ADMINISTRATION_REFUSALS)
