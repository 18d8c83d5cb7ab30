import { Migration } from '@mikro-orm/migrations'
import { normalFormDdl } from '../../../platform/search/normal-form.ddl.js'
import { searchIndexDdl } from '../../../platform/search/search-index.ddl.js'
import { CERTIFICATE_SEARCH } from '../search/search-source.js'

export class M20261124LandSearch extends Migration {
  override up(): void {
    for (const statement of [...normalFormDdl('land'), ...searchIndexDdl(CERTIFICATE_SEARCH)]) this.addSql(statement)
  }
}
