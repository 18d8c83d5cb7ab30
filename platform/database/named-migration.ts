import type { Constructor } from '@mikro-orm/core'
import { Migration } from '@mikro-orm/migrations'

/** A migration of what several slices have in the same form. Its name is stored, so it never changes, and neither does what it says. */
export function namedMigration(name: string, statements: () => readonly string[]): Constructor<Migration> {
  class NamedMigration extends Migration {
    override up(): void {
      for (const statement of statements()) this.addSql(statement)
    }
  }
  return Object.defineProperty(NamedMigration, 'name', { value: name })
}
