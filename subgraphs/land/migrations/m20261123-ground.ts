import { Migration } from '@mikro-orm/migrations'
import { foundation } from '../../../platform/database/foundation.js'
import { linkTable } from '../../../platform/database/link-table.js'
import { landTables } from './ground/land.table.js'

export class M20261123LandGround extends Migration {
  override up(): void {
    const statements = [...foundation('land'), ...linkTable('land', ['NATURAL_RESOURCES', 'ADMIN_APPROVAL', 'HOUSING']), ...landTables()]
    for (const statement of statements) this.addSql(statement)
  }
}
