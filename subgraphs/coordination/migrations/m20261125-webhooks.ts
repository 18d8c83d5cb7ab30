import { Migration } from '@mikro-orm/migrations'
import { jobGrants, webhookTables } from '../webhook/webhook.ddl.js'

/** The library migrates its schema on a connection of its own, as the administrator who migrates ours; run again it finds it made. */
export class M20261125CoordinationWebhooks extends Migration {
  override async up(): Promise<void> {
    const { runMigrations } = await import('graphile-worker')
    await runMigrations({ connectionString: String(this.config.get('clientUrl')), schema: 'hub_jobs' })
    for (const statement of [...webhookTables(), ...jobGrants()]) this.addSql(statement)
  }
}
