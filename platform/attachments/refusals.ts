import { defineRefusal } from '../../kernel/refusal.js'
import { UPLOAD_INVALID } from '../files/refusals.js'

export const ATTACHMENT_TITLE = defineRefusal({
  code: 'ATTACHMENT_TITLE',
  rule: null,
  clause: null,
  zh: { title: '附件标题不合规', detail: '标题须为 1 到 200 字。', remedy: '请写明这是什么文件，例如“一期总平面图（2025-03 修订）”。' },
  en: { title: 'The title does not do', detail: 'A title has 1 to 200 characters.', remedy: 'Say what it is, such as "Site plan, phase 1, revised 2025-03".' },
})

export const ATTACHMENT_OF_ANOTHER_AGENCY = defineRefusal({
  code: 'ATTACHMENT_OF_ANOTHER_AGENCY',
  rule: null,
  clause: null,
  zh: { title: '记录属于其他单位', detail: '该记录的数据责任单位是 {agency}。', remedy: '请由数据责任单位附文件；如认为记录有误，请提出异议。' },
  en: {
    title: 'The record is another agency’s',
    detail: 'The record belongs to {agency}.',
    remedy: 'Have its owner attach the file; if the record is wrong, object to it.',
  },
})

export const ATTACHMENT_WITHDRAWN = defineRefusal({
  code: 'ATTACHMENT_WITHDRAWN',
  rule: null,
  clause: null,
  zh: { title: '附件已撤回', detail: '该附件此前已撤回。', remedy: '无须再次撤回；需要时请重新附上文件。' },
  en: {
    title: 'Already withdrawn',
    detail: 'This attachment was withdrawn before.',
    remedy: 'Nothing is to be done; attach the file anew where it is needed.',
  },
})

export const ATTACHMENT_REASON_MISSING = defineRefusal({
  code: 'ATTACHMENT_REASON_MISSING',
  rule: null,
  clause: null,
  zh: { title: '须写明撤回原因', detail: '撤回的附件仍留痕，原因随之保存。', remedy: '请填写原因，例如“附错文件”“已有修订版”。' },
  en: {
    title: 'A reason is required',
    detail: 'A withdrawn attachment stays on record with its reason.',
    remedy: 'State it, for example "wrong file" or "superseded by a revision".',
  },
})

export const ATTACHMENT_REFUSALS = [UPLOAD_INVALID, ATTACHMENT_TITLE, ATTACHMENT_OF_ANOTHER_AGENCY, ATTACHMENT_WITHDRAWN, ATTACHMENT_REASON_MISSING]
