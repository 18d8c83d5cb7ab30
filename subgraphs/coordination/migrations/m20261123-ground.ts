import { Migration } from '@mikro-orm/migrations'
import { foundation } from '../../../platform/database/foundation.js'
import { successionTable } from '../../../platform/database/succession-table.js'
import { calendarTable } from './ground/calendar.table.js'
import { coordinationTables } from './ground/coordination.table.js'

export class M20261123CoordinationGround extends Migration {
  override up(): void {
    const statements = [...foundation('coordination'), ...coordinationTables(), ...successionTable('coordination', ['MECHANISM_OFFICE']), ...calendarTable()]
    for (const statement of statements) this.addSql(statement)
  }
}
