import { Migration } from '@mikro-orm/migrations'
import { foundation } from '../../../platform/database/foundation.js'
import { successionTable } from '../../../platform/database/succession-table.js'
import { ledgerDdl } from '../../../platform/ledger/ledger.ddl.js'
import { bankOwnPolicies, financingTables } from './ground/financing.table.js'

export class M20261123FinancingGround extends Migration {
  override up(): void {
    const statements = [
      ...foundation('financing'),
      ...successionTable('financing', ['NFRA', 'CENTRAL_BANK']),
      ...ledgerDdl('financing', ['BANK', 'FINANCE'], { by: 'units' }),
      ...financingTables(),
      ...bankOwnPolicies(),
    ]
    for (const statement of statements) this.addSql(statement)
  }
}
