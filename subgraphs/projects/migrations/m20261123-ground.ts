import { Migration } from '@mikro-orm/migrations'
import { foundation } from '../../../platform/database/foundation.js'
import { linkTable } from '../../../platform/database/link-table.js'
import { successionTable } from '../../../platform/database/succession-table.js'
import { ledgerDdl } from '../../../platform/ledger/ledger.ddl.js'
import { constructionTables } from './ground/construction.table.js'
import { escrowTables } from './ground/escrow.table.js'
import { findingTable } from './ground/finding.table.js'
import { presaleTables } from './ground/presale.table.js'
import { projectTables } from './ground/project.table.js'

export class M20261123ProjectsGround extends Migration {
  override up(): void {
    const statements = [
      ...foundation('projects'),
      ...linkTable('projects', ['HOUSING', 'ADMIN_APPROVAL', 'MARKET_REGULATION']),
      ...successionTable('projects', ['MARKET_REGULATION', 'HOUSING']),
      ...ledgerDdl('projects', ['HOUSING']),
      ...projectTables(),
      ...constructionTables(),
      ...presaleTables(),
      ...escrowTables(),
      ...findingTable(),
    ]
    for (const statement of statements) this.addSql(statement)
  }
}
