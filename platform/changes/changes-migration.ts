import type { Constructor } from '@mikro-orm/core'
import { Migration } from '@mikro-orm/migrations'
import type { SubgraphName } from '../database/roles.js'
import { factChangeDdl } from './fact-change.ddl.js'
import { audienceFunction } from './follow-facts.js'

/** The first migration of the feed of changes in a slice; its name is stored, so it never changes. */
export function changesMigration(schema: SubgraphName): Constructor<Migration> {
  class ChangesMigration extends Migration {
    override up(): void {
      for (const statement of [...factChangeDdl(schema), audienceFunction(schema)]) this.addSql(statement)
    }
  }
  return Object.defineProperty(ChangesMigration, 'name', { value: `M20261124${schema.charAt(0).toUpperCase()}${schema.slice(1)}Changes` })
}
