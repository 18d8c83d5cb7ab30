import { defineRefusal } from '../../../kernel/refusal.js'

const CLAUSE = { rule: 'L-41', clause: '吕梁 二(四)' }

export const VIOLATION_OF_NOBODY = defineRefusal({
  code: 'VIOLATION_OF_NOBODY',
  ...CLAUSE,
  zh: { title: '须指明企业或项目', detail: '两者都没有填写。', remedy: '填写违法违规的企业，或所涉项目，或两者。' },
  en: { title: 'Whose violation is it', detail: 'Neither an enterprise nor a project is named.', remedy: 'Name the enterprise, the project, or both.' },
})

export const SERIOUS_WITHOUT_DOCUMENT = defineRefusal({
  code: 'SERIOUS_WITHOUT_DOCUMENT',
  ...CLAUSE,
  zh: { title: '认定严重违法须有依据文件', detail: '严重违法与依据文号须同时填写或同时不填。', remedy: '填写认定文件的文号，或去掉严重标记。' },
  en: {
    title: 'A serious violation names its document',
    detail: 'The flag and the number of its document go together.',
    remedy: 'Give the number of the document, or drop the flag.',
  },
})

export const VIOLATION_CLOSED = defineRefusal({
  code: 'VIOLATION_CLOSED',
  ...CLAUSE,
  zh: { title: '该违法违规已办结', detail: '当前状态为 {status}。', remedy: '已办结的不再变更；新的情况请另行登记。' },
  en: { title: 'The violation is closed', detail: 'It is {status}.', remedy: 'A closed one is not changed; record what is new on its own.' },
})

export const CLOSED_BEFORE_DECIDED = defineRefusal({
  code: 'CLOSED_BEFORE_DECIDED',
  ...CLAUSE,
  zh: { title: '办结日期早于决定日期', detail: '决定 {decided}，办结 {closed}。', remedy: '核对两个日期。' },
  en: { title: 'Closed before it was decided', detail: 'Decided {decided}, closed {closed}.', remedy: 'Check both dates.' },
})

export const VIOLATION_REFUSALS = [VIOLATION_OF_NOBODY, SERIOUS_WITHOUT_DOCUMENT, VIOLATION_CLOSED, CLOSED_BEFORE_DECIDED]
