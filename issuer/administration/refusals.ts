import { defineRefusal, type RefusalDefinition } from '../../kernel/refusal.js'

type Text = readonly [title: string, detail: string, remedy: string]

const one = (code: string, zh: Text, en: Text): RefusalDefinition =>
  defineRefusal({
    code,
    clause: null,
    rule: null,
    zh: { title: zh[0], detail: zh[1], remedy: zh[2] },
    en: { title: en[0], detail: en[1], remedy: en[2] },
  })

export const INPUT_UNREADABLE = one(
  'ADMINISTRATION_INPUT_UNREADABLE',
  ['填写有误', '“{field}”未填写或格式不正确。', '请更正后重新提交。'],
  ['Input not understood', '"{field}" is missing or malformed.', 'Correct it and send again.'],
)
export const NOT_AN_ADMINISTRATOR = one(
  'NOT_AN_ADMINISTRATOR',
  ['不是管理员', '当前任职不是有效的管理员任职。', '请以管理员任职重新登录。'],
  ['Not an administrator', 'This membership is no administrator’s that holds today.', 'Sign in as an administrator.'],
)
export const PLACE_OUTSIDE = one(
  'PLACE_OUTSIDE_ADMINISTRATION',
  ['超出管理范围', '只能管理本单位及下级单位、本机构及下级机构。', '请由该单位或其上级的管理员办理。'],
  ['Outside your administration', 'Only your own unit or institution and those below it.', 'Ask that unit’s administrator or one above.'],
)
export const MEMBERSHIP_UNKNOWN = one(
  'MEMBERSHIP_UNKNOWN',
  ['没有此任职', '在您的管理范围内没有这项有效的任职。', '请刷新名单后重试。'],
  ['No such membership', 'No membership of yours to administer has this id, or it has ended.', 'Read the list again.'],
)
export const PERSON_UNKNOWN = one(
  'PERSON_UNKNOWN',
  ['没有此账号', '没有可由您办理的账号“{login}”。', '请核对账号，或先添加人员。'],
  ['No such account', 'There is no account "{login}" for you to act on.', 'Check the login, or add the person.'],
)
export const LOGIN_TAKEN = one(
  'LOGIN_TAKEN',
  ['账号已被使用', '账号“{login}”已存在。', '请换一个账号；若是同一人，请改用“增加任职”。'],
  ['Login taken', 'The login "{login}" exists.', 'Choose another; for the same person grant a membership instead.'],
)
export const NOT_FOR_ONESELF = one(
  'NOT_FOR_ONESELF',
  ['不能为自己办理', '管理员不能给自己授予任职、代理或重置自己的账号。', '请由另一名管理员办理。'],
  ['Not for oneself', 'Nobody grants himself anything or resets himself.', 'Ask another administrator.'],
)
export const LAST_ADMINISTRATOR = one(
  'LAST_ADMINISTRATOR',
  ['最后一名管理员', '本单位只剩您一名管理员，不能终止自己的任职。', '请先移交给接任者，或增加一名管理员。'],
  ['Last administrator', 'You are the last administrator here and cannot end yourself.', 'Hand over, or grant another one first.'],
)
export const DATES_UNFIT = one(
  'MEMBERSHIP_DATES_UNFIT',
  ['起止日期不正确', '截止日期须晚于开始日期，且不得早于今天；代理不得超过被代理人的任期。', '请更正日期。'],
  ['Dates do not fit', 'The end comes after the beginning and not before today; a deputy ends with whom he stands in for.', 'Correct the dates.'],
)
export const NO_DEPUTY = one(
  'NO_DEPUTY_POSSIBLE',
  ['不能代理', '管理员、系统和代理任职本身不能被代理；代理人须是本单位在任人员，且不是本人。', '请改用移交，或增加一名管理员。'],
  [
    'No deputy possible',
    'Administrators, systems and deputies have no deputies; a deputy serves in the same agency and is another person.',
    'Hand over, or grant another administrator.',
  ],
)
export const SERVES_ELSEWHERE = one(
  'SERVES_ELSEWHERE_TOO',
  ['该人员另有任职', '该人员在您管理范围之外还有任职，重置会牵涉那里的权限。', '请由上级管理员或系统运维人员重置。'],
  [
    'Serves elsewhere too',
    'The person also holds a membership outside your administration, which a reset would put into your hands.',
    'Ask the operator of the hub.',
  ],
)

export const NOT_ACTIVATED = one(
  'ACCOUNT_NOT_ACTIVATED',
  ['账号尚未激活', '账号“{login}”尚未激活，激活码可能还在他人手中。', '请本人激活后再办理。'],
  ['Account not activated', 'The account "{login}" is not activated; somebody else may still hold its code.', 'Let the person activate it first.'],
)
export const CLIENT_UNKNOWN = one(
  'CLIENT_UNKNOWN',
  ['没有此系统', '在您的管理范围内没有名为“{client}”的系统，或其已停用。', '请核对系统标识。'],
  ['No such system', 'No system of yours to administer is called "{client}", or it was revoked.', 'Check its id.'],
)
export const CLIENT_TAKEN = one(
  'CLIENT_ID_TAKEN',
  ['系统标识已被使用', '系统标识“{client}”已存在。', '请换一个标识。'],
  ['Client id taken', 'The client id "{client}" exists.', 'Choose another.'],
)
export const KEY_UNFIT = one(
  'CLIENT_KEY_UNFIT',
  ['密钥不可用', '须提交 P-256 公钥（JWK，含此前未用于其他密钥的 kid）；绝不可提交私钥。', '请用新的密钥对重试；已提交的私钥须作废。'],
  [
    'Key not usable',
    'A key is a public P-256 JWK with a kid that named no other key before; never send the private half.',
    'Make a new pair; a private key that was sent is spent.',
  ],
)
export const TWO_KEYS_ALREADY = one(
  'TWO_CLIENT_KEYS_ALREADY',
  ['已有两个有效密钥', '该系统已有两个有效密钥。', '请等待旧密钥到期，或先停用其一。'],
  ['Two keys already', 'Two keys of this system are valid.', 'Wait until the old one ends, or end one first.'],
)
export const LAST_KEY = one(
  'LAST_CLIENT_KEY',
  ['没有此密钥或是最后一个', '该系统没有这个密钥，或它是唯一有效的密钥。', '请先添加新密钥；要停用系统，请终止其任职。'],
  ['No such key, or the last', 'The system has no such key, or no other.', 'Add the new key first; to stop a system end its membership.'],
)

export const ADMINISTRATION_REFUSALS: readonly RefusalDefinition[] = [
  INPUT_UNREADABLE,
  NOT_AN_ADMINISTRATOR,
  PLACE_OUTSIDE,
  MEMBERSHIP_UNKNOWN,
  PERSON_UNKNOWN,
  LOGIN_TAKEN,
  NOT_FOR_ONESELF,
  LAST_ADMINISTRATOR,
  DATES_UNFIT,
  NO_DEPUTY,
  SERVES_ELSEWHERE,
  NOT_ACTIVATED,
  CLIENT_UNKNOWN,
  CLIENT_TAKEN,
  KEY_UNFIT,
  TWO_KEYS_ALREADY,
  LAST_KEY,
]
