import { Migration } from '@mikro-orm/migrations'
import { clockTable } from '../../../platform/database/clock-table.js'
import { foundation } from '../../../platform/database/foundation.js'
import { linkTable } from '../../../platform/database/link-table.js'
import { successionTable } from '../../../platform/database/succession-table.js'
import { landTables } from './ground/land.table.js'

const ISSUERS = ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING'] as const

export class M20261123LandGround extends Migration {
  override up(): void {
    const statements = [
      ...foundation('land'),
      ...linkTable('land', ISSUERS),
      ...successionTable('land', ISSUERS),
      ...clockTable('land', ISSUERS),
      ...landTables(),
    ]
    for (const statement of statements) this.addSql(statement)
  }
}
