import { defineRefusal } from '../../../kernel/refusal.js'

export const PUSH_BY_COUNTY_ONLY = defineRefusal({
  code: 'PUSH_BY_COUNTY_ONLY',
  rule: 'L-23',
  clause: '吕梁 二(三)',
  zh: {
    title: '应由项目所在县级机制推送',
    detail: '名单由县（市、区）机制提出并推送给当地银行。',
    remedy: '请由该融资范围所在单位的机制办公室办理。',
  },
  en: {
    title: 'The scope’s own county pushes it',
    detail: 'The county’s mechanism proposes the list and pushes it to local banks.',
    remedy: 'Have the mechanism’s office of the scope’s own unit do it.',
  },
})

export const PUSH_TO_BRANCH_ONLY = defineRefusal({
  code: 'PUSH_TO_BRANCH_ONLY',
  rule: 'L-23',
  clause: '吕梁 二(三)',
  zh: { title: '应推送给分支机构', detail: '所填机构是法人机构，没有上级。', remedy: '请选择当地的分支机构。' },
  en: { title: 'A push goes to a branch', detail: 'What you named is a legal entity with nothing above it.', remedy: 'Choose the local branch.' },
})

export const PUSH_ACTIVE = defineRefusal({
  code: 'PUSH_ACTIVE',
  rule: 'L-23',
  clause: '吕梁 二(三)',
  zh: { title: '已推送给该机构', detail: '该融资范围对该机构的推送仍然有效。', remedy: '无需重复推送；整改后再次推送的，请先撤回原推送。' },
  en: {
    title: 'Pushed to this branch already',
    detail: 'A push of this scope to this branch is in force.',
    remedy: 'Nothing to do; to push again after repair, revoke the earlier one first.',
  },
})

export const PUSH_REVOKED = defineRefusal({
  code: 'PUSH_REVOKED',
  rule: 'L-23',
  clause: '吕梁 二(三)',
  zh: { title: '推送已撤回', detail: '该推送此前已撤回。', remedy: '需要继续的，请重新推送。' },
  en: { title: 'Revoked already', detail: 'This push was revoked before.', remedy: 'Push the scope again if it is to go on.' },
})

export const REQUESTED_NOT_POSITIVE = defineRefusal({
  code: 'REQUESTED_NOT_POSITIVE',
  rule: 'L-52',
  clause: '吕梁 三(二)',
  zh: { title: '融资需求须大于零', detail: '推送金额是项目的融资需求。', remedy: '请更正金额；尚无金额的留空。' },
  en: { title: 'What is asked for is more than nothing', detail: 'The pushed amount is what the project needs.', remedy: 'Correct it, or leave it empty.' },
})

export const PUSH_REFUSALS = [PUSH_BY_COUNTY_ONLY, PUSH_TO_BRANCH_ONLY, PUSH_ACTIVE, PUSH_REVOKED, REQUESTED_NOT_POSITIVE]
