import { Migration20261101000000_issuer } from './Migration20261101000000_issuer.js'
import { M20261124IssuerAccounts } from './m20261124-accounts.js'

/** The issuer's migrations in their order. */
export const ISSUER_MIGRATIONS = [Migration20261101000000_issuer, M20261124IssuerAccounts]
