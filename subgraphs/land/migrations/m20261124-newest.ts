import { Migration } from '@mikro-orm/migrations'

/** The newest of all that the caller may see, walked from the newest on: a policy is no condition that an index by unit would answer. */
export class M20261124LandNewest extends Migration {
  override up(): void {
    this.addSql('create index on land.certificate (issued_on desc, id desc)')
    this.addSql('create index on land.mortgage (registered_on desc, id desc)')
    this.addSql('create index on land.parcel (recorded_at desc, id desc)')
  }
}
