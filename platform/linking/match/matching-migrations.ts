import type { Constructor } from '@mikro-orm/core'
import { Migration } from '@mikro-orm/migrations'
import type { SubgraphName } from '../../database/roles.js'
import { matchable } from './match-triggers.ddl.js'
import { matchingDdl } from './matching.ddl.js'
import { projectNameDdl } from './project-name.ddl.js'
import { scoredLinks } from './scored-links.ddl.js'

/** Every slice learns projects' names. */
export const projectNamesIn = (schema: SubgraphName): Constructor<Migration> =>
  class M20261124ProjectNames extends Migration {
    override up(): void {
      for (const statement of projectNameDdl(schema)) this.addSql(statement)
    }
  }

/** A slice that has links of its own matches its records: those of the tables that it had then (kind of record → table); a later register names itself `matchable`. */
export const matchingIn = (schema: SubgraphName, tables: Readonly<Record<string, string>>): Constructor<Migration> =>
  class M20261124Matching extends Migration {
    override up(): void {
      const registers = Object.entries(tables).flatMap(([type, table]) => matchable(schema, table, type))
      for (const statement of [...scoredLinks(schema), ...matchingDdl(schema), ...registers]) this.addSql(statement)
    }
  }
