import { Migration } from '@mikro-orm/migrations'
import { foundation } from '../../../platform/database/foundation.js'
import { linkTable } from '../../../platform/database/link-table.js'
import { taxTables } from './ground/tax.table.js'

export class M20261123TaxGround extends Migration {
  override up(): void {
    for (const statement of [...foundation('tax'), ...linkTable('tax', ['TAXATION']), ...taxTables()]) this.addSql(statement)
  }
}
