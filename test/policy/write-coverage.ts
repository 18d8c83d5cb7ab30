import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'
import { clauseTable, coverageText } from './coverage.js'

/** `npm run coverage`: writes what is made from the rules and the titles of tests. */
writeFileSync(join(PROJECT_ROOT, 'test/policy-coverage.md'), coverageText())
const page = join(PROJECT_ROOT, 'README.md')
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/(?<=<!-- clauses -->\n)[\s\S]*(?=<!-- \/clauses -->)/)
writeFileSync(page, `${before}${clauseTable().join('\n')}\n${after}`)
