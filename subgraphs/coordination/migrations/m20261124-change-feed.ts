import { Migration } from '@mikro-orm/migrations'
import { changeTables } from '../changes/change-table.ddl.js'

export class M20261124CoordinationChangeFeed extends Migration {
  override up(): void {
    for (const statement of changeTables()) this.addSql(statement)
  }
}
