import type { Refusal } from '../../../kernel/refusal.js'
import type { Register } from '../register.js'
import { headerOf } from './row-spec.js'

/** What a mutation calls by its id a workbook names in these columns. */
const SUBJECTS: Readonly<Record<string, string>> = {
  subjectId: '项目',
  projectId: '项目',
  enterpriseId: '企业',
  subjectIds: '项目名称',
  scopeId: '融资范围',
  unitId: '填报单位',
  parentId: '上级机构',
}

/** A mutation's fields as the workbook's columns: whoever reads the error file finds the cell. */
export const inHeaders = ({ columns }: Register) => {
  const of = (name: string): string => {
    const column = columns[name]
    return column ? headerOf(column) : (SUBJECTS[name] ?? name)
  }
  return { of, named: (refusal: Refusal): Refusal => ({ ...refusal, field: refusal.field === null ? null : of(refusal.field) }) }
}
