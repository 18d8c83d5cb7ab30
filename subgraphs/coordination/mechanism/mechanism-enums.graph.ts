import { registerEnumType } from 'type-graphql'

export const MechanismRole = {
  LEADER: 'LEADER',
  DEPUTY_LEADER: 'DEPUTY_LEADER',
  MEMBER: 'MEMBER',
  OFFICE_DIRECTOR: 'OFFICE_DIRECTOR',
  LIAISON: 'LIAISON',
  CONTACT: 'CONTACT',
} as const
registerEnumType(MechanismRole, {
  name: 'MechanismRole',
  description: '机制中的席位\nPlace in a mechanism',
  valuesConfig: {
    LEADER: { description: '组长\nLeader' },
    DEPUTY_LEADER: { description: '副组长\nDeputy leader' },
    MEMBER: { description: '成员\nMember' },
    OFFICE_DIRECTOR: { description: '办公室主任\nDirector of the office' },
    LIAISON: { description: '联络员（附件1）\nLiaison officer, annex 1' },
    CONTACT: { description: '联络人（附件2）\nContact, annex 2' },
  },
})

export const DocumentFormat = { PDF: 'PDF', XLSX: 'XLSX' } as const
registerEnumType(DocumentFormat, {
  name: 'DocumentFormat',
  description: '表格的文件格式\nFile format of a form',
  valuesConfig: { PDF: { description: '版式文件 PDF\nFor print' }, XLSX: { description: '电子表格 XLSX\nAs a workbook' } },
})

export const MechanismReportState = { IN_TIME: 'IN_TIME', LATE: 'LATE', WAITING: 'WAITING', MISSING: 'MISSING', UNKNOWN: 'UNKNOWN' } as const
registerEnumType(MechanismReportState, {
  name: 'MechanismReportState',
  description: '是否“第一时间”上报\nWhether it was reported at once',
  valuesConfig: {
    IN_TIME: { description: '及时\nIn time' },
    LATE: { description: '已报，迟\nReported late' },
    WAITING: { description: '未报，尚在时限内\nNot yet, still in time' },
    MISSING: { description: '未报，已逾期\nNot reported, and overdue' },
    UNKNOWN: { description: '工作日历未发布，不能判断\nThe calendar is not published' },
  },
})
