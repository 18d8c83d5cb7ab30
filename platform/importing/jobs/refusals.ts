import { platformRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'

export const IMPORT_KIND_UNKNOWN = platformRefusal(
  'IMPORT_KIND_UNKNOWN',
  ['没有这一类导入', '没有“{kind}”；可导入：{kinds}。', '核对类别，用 ./hub import --template 列出全部类别。'],
  ['There is no such kind of import', 'There is no "{kind}"; there are: {kinds}.', 'Check the kind; ./hub import --template lists them.'],
)
export const IMPORT_STATE = platformRefusal(
  'IMPORT_STATE',
  ['该导入现在不能这样办理', '当前状态为 {state}。', '重新读取状态；检查完成（CHECKED）后才能确认，办结的不能取消。'],
  ['This cannot be done to the import now', 'Its state is {state}.', 'Read it again: it is confirmed once CHECKED, and cancelled before it is over.'],
)
export const IMPORT_OF_ANOTHER_PERSON = platformRefusal(
  'IMPORT_OF_ANOTHER_PERSON',
  ['该导入由他人上传', '写入以上传人的名义进行，须由其本人确认。', '请上传人确认，或自行上传该文件。'],
  [
    'Somebody else brought this file',
    'It is written in the name of who brought it, and confirmed by them.',
    'Have them confirm it, or bring the file yourself.',
  ],
)
export const IMPORT_WORKER_LOST = platformRefusal(
  'IMPORT_WORKER_LOST',
  ['导入进程多次中断', '已尝试 {attempts} 次。', '已写入的行保留，再次导入会从中断处继续；仍不成功请联系运维人员。'],
  [
    'The import’s process ended several times',
    'It was tried {attempts} times.',
    'What was written stays and importing again goes on from there; if it fails again, ask the operators.',
  ],
)
export const IMPORT_MEMORY = platformRefusal(
  'IMPORT_MEMORY',
  ['该文件需要的内存超过限制', '最多 {limit} MB。', '请拆成几个文件，或另存为 CSV 后导入。'],
  ['The file needs more memory than an import may use', 'At most {limit} MB.', 'Split it, or save it as CSV.'],
)

export const IMPORT_JOB_REFUSALS: readonly RefusalDefinition[] = [
  IMPORT_KIND_UNKNOWN,
  IMPORT_STATE,
  IMPORT_OF_ANOTHER_PERSON,
  IMPORT_WORKER_LOST,
  IMPORT_MEMORY,
]
