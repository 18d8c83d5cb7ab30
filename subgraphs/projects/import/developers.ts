import { companyNameForm, normaliseCompanyName } from '../../../kernel/identifiers/company-name.js'
import { type Cell, cannotRead, quoted, type ReadCell, read } from '../../../platform/importing/cell.js'
import { text } from '../../../platform/importing/cells.js'
import { splitList } from '../../../platform/importing/lists.js'
import { DEVELOPERS_UNCLEAR } from './refusals.js'

/** A developer as a register names it: no USCC, so the name's form is all there is to tell one from another. */
export interface NamedDeveloper {
  readonly name: string
  /** Equal forms are one enterprise. */
  readonly form: string
  readonly received: string
}

const LEGAL_FORM = /(公司|集团|企业|厂|合作社|中心|合伙[（(].*[)）]|\(有限合伙\)|（有限合伙）)$/
/** Two whole names without anything between them; a branch (…公司…分公司) is one name. */
const RUN_TOGETHER = /公司.+公司$/
const BRANCH = /分公司$/

const developer = (received: string): NamedDeveloper => ({ name: normaliseCompanyName(received), form: companyNameForm(received), received })

/** Blanks are no separator in a name, but after one whole name they are. */
const partsOf = (cell: string): readonly string[] => splitList(cell.replace(/(公司|集团)\s+(?=\S)/g, '$1、'))

function clear(names: readonly string[]): boolean {
  if (names.some((name) => RUN_TOGETHER.test(name) && !BRANCH.test(name))) return false
  return names.length === 1 || names.every((name) => LEGAL_FORM.test(name))
}

/**
 * One cell, one or several developers. A separator inside brackets belongs to a name; where a part does not end as a company's name
 * ends, it is not said whether the cell holds one name or two, and the row is refused rather than guessed.
 */
export const developers: ReadCell<readonly NamedDeveloper[]> = (cell): Cell<readonly NamedDeveloper[]> => {
  const words = text(500)(cell)
  if ('problems' in words) return words
  const parts = partsOf(cell)
  if (parts.length === 0 || !clear(parts)) return cannotRead(DEVELOPERS_UNCLEAR, { text: quoted(words.value) })
  const all = parts.map(developer)
  const distinct = [...new Map(all.map((one) => [one.form, one])).values()]
  return read<readonly NamedDeveloper[]>(distinct, {
    specials: distinct.length > 1 ? ['CO_DEVELOPERS'] : [],
    notes: [...words.notes, ...(all.some(({ name, received }) => name !== received) ? ['COMPANY_NAME_FORM'] : [])],
  })
}
