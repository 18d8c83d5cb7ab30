import { namedMigration } from '../../../platform/database/named-migration.js'
import { writePolicy } from '../../../platform/database/policy.js'

/** 发改 keeps project approvals as a register of its own, and says which project each is about. */
const written = writePolicy('link', ['HOUSING', 'ADMIN_APPROVAL', 'MARKET_REGULATION', 'DEVELOPMENT_REFORM'])

export const M20261124LinksOfApprovals = namedMigration('M20261124LinksOfApprovals', () => [
  'drop policy insert_own on projects.link',
  'drop policy update_own on projects.link',
  `create policy insert_own on projects.link for insert with check (${written})`,
  `create policy update_own on projects.link for update using (${written}) with check (${written})`,
])
