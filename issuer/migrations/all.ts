import { Migration20261101000000_issuer } from './Migration20261101000000_issuer.js'

/** The issuer's migrations in their order. */
export const ISSUER_MIGRATIONS = [Migration20261101000000_issuer]
