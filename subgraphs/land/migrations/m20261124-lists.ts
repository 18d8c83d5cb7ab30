import { Migration } from '@mikro-orm/migrations'

/** The newest of a unit without reading all of it. */
export class M20261124LandLists extends Migration {
  override up(): void {
    this.addSql('create index on land.parcel (unit_id, recorded_at desc, id desc)')
    this.addSql('create index on land.mortgage (unit_id, registered_on desc, id desc)')
  }
}
