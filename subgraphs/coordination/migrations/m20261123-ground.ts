import { Migration } from '@mikro-orm/migrations'
import { foundation } from '../../../platform/database/foundation.js'
import { coordinationTables } from './ground/coordination.table.js'

export class M20261123CoordinationGround extends Migration {
  override up(): void {
    for (const statement of [...foundation('coordination'), ...coordinationTables()]) this.addSql(statement)
  }
}
