import 'reflect-metadata'
import { Command } from 'commander'
import { StartError } from './platform/database/start-error.js'

interface ImportOptions {
  readonly template?: string | true
  readonly output?: string
  readonly as?: string
  readonly dryRun: boolean
}

/**
 * The command line, and with assembly/ the composition root: nothing else knows every part.
 * Commands are loaded when they run, so that help is at once there.
 */
const program = new Command('hub')
  .description('县市房地产融资协调与棚改统贷统还数据中枢\nData hub for real-estate financing coordination and unified borrowing')
  .helpOption('-h, --help', '显示帮助 / show help')
  .helpCommand(false)
  .showHelpAfterError('（./hub --help 查看用法 / shows how to use it）')

program
  .command('start')
  .description('启动全部：数据库、子图、网关、身份签发 / start everything in one process')
  .option('--no-demo', '不生成演示数据 / without demonstration data')
  .action(async (options: { demo: boolean }) => (await import('./assembly/commands/start.js')).start(options))

for (const [part, zh] of [
  ['projects', '住建子图'],
  ['financing', '融资子图'],
  ['land', '土地子图'],
  ['tax', '税务子图'],
  ['coordination', '协调子图'],
  ['gateway', '网关'],
  ['issuer', '身份签发'],
] as const) {
  program
    .command(part)
    .description(`单独启动${zh} / the ${part} part as a process of its own`)
    .action(async () => (await import('./assembly/commands/part.js')).part(part))
}

program
  .command('import')
  .description('导入 CSV 或 XLSX 文件，或生成模板 / import a CSV or XLSX file, or write a template')
  .argument('[kind]', '类别；./hub import --template 列出全部 / kind; --template lists them')
  .argument('[file]', 'CSV 或 XLSX 文件 / CSV or XLSX file')
  .option('--as <identity>', '以谁的身份 / in whose name')
  .option('--dry-run', '只检查，不写入 / check only, write nothing', false)
  .option('--template [kind]', '生成填报模板；不写类别则列出全部类别 / write a template; without a kind, list the kinds')
  .option('--output <file>', '模板写到哪里 / where the template goes')
  .action(async (kind: string | undefined, file: string | undefined, { template, output, as, dryRun }: ImportOptions) => {
    if (template !== undefined) return (await import('./assembly/commands/template.js')).writeTemplate(template === true ? kind : template, output)
    if (kind === undefined || file === undefined || as === undefined) return program.error('error: import needs KIND FILE --as IDENTITY')
    return (await import('./assembly/commands/import.js')).importFrom(kind, file, { as, dryRun })
  })

program
  .command('token')
  .description('取得演示身份的访问令牌 / an access token of a demonstration identity')
  .requiredOption('--as <name>', '演示身份 / demonstration identity')
  .action(async ({ as }: { as: string }) => (await import('./assembly/commands/token.js')).token(as))

program
  .command('sign-in')
  .description('演示人员登录所需的口令和动态码 / what a demonstration person signs in with')
  .requiredOption('--as <name>', '演示身份 / demonstration identity')
  .action(async ({ as }: { as: string }) => (await import('./assembly/commands/sign-in.js')).showSignIn(as))

program
  .command('demo')
  .description('演示数据 / demonstration data')
  .command('reset')
  .description('恢复到初始状态，一字不差 / back to what it was at first, to the byte')
  .action(async () => (await import('./assembly/commands/demo.js')).resetDemonstration())

const account = program.command('account').description('账号 / accounts')
account
  .command('administrator')
  .description('一个部门或银行的首名管理员 / the first administrator of an agency or bank')
  .argument('<login>', '账号 / login')
  .requiredOption('--agency <agency>', '部门 / agency')
  .requiredOption('--label <label>', '姓名 / name')
  .option('--unit <id>', '单位 / unit')
  .option('--institution <id>', '银行机构 / bank institution')
  .action(async (login: string, options: { agency: string; label: string; unit?: string; institution?: string }) =>
    (await import('./assembly/commands/account.js')).addAdministrator(login, options),
  )
account
  .command('reset')
  .description('重置口令和验证器 / reset password and second factor')
  .argument('<login>', '账号 / login')
  .action(async (login: string) => (await import('./assembly/commands/account.js')).reset(login))

const clientKey = program.command('client-key').description('银行系统的公钥，新旧重叠更换 / keys of bank systems, changed with overlap')
clientKey
  .command('add')
  .description('添加新公钥，旧钥到期失效 / add a key; the old one ends after the overlap')
  .argument('<client>', '系统标识 / client id')
  .argument('<file>', '公钥 JWK 文件 / public JWK file')
  .option('--days <days>', '新旧重叠天数，默认 7 / days of overlap, 7 by default')
  .action(async (client: string, file: string, options: { days?: string }) => (await import('./assembly/commands/client-key.js')).add(client, file, options))
clientKey
  .command('list')
  .description('有效公钥及失效时间 / valid keys and when they end')
  .argument('<client>', '系统标识 / client id')
  .action(async (client: string) => (await import('./assembly/commands/client-key.js')).list(client))
clientKey
  .command('end')
  .description('立即停用一个公钥 / end a key now')
  .argument('<client>', '系统标识 / client id')
  .argument('<kid>', '公钥标识 / key id')
  .action(async (client: string, kid: string) => (await import('./assembly/commands/client-key.js')).end(client, kid))

const keys = program.command('keys').description('签发令牌的密钥 / the keys that sign tokens')
keys
  .command('rotate')
  .description('轮换签名密钥 / rotate the signing keys')
  .option('--replace', '泄露后全部更换，已发令牌全部失效 / after a leak: all at once, every token becomes invalid', false)
  .action(async (options: { replace: boolean }) => (await import('./assembly/commands/keys.js')).rotate(options))

program
  .command('migrate')
  .description('升级全部数据库模式 / bring all database schemas up to date')
  .action(async () => (await import('./assembly/commands/migrate.js')).migrate())

program
  .command('schema')
  .description('生成 schema/：各子图、总图、各受众契约 / write schema/ from the code and authorization.csv')
  .option('--check', '只检查 / only check', false)
  .option('--publish', '把当前接口作为对外承诺 / make today’s API the promise', false)
  .action(async (options: { check: boolean; publish: boolean }) => (await import('./assembly/commands/schema.js')).schema(options))

const documents = program.command('documents').description('登记的查询 / registered documents')
documents
  .command('register')
  .description('登记一个查询文件 / register an operation')
  .argument('<file>', 'GraphQL 文件 / GraphQL file')
  .requiredOption('--for <audience>', '受众：bank、agency、analyst、public、internal / audience')
  .action(async (file: string, options: { for: string }) => (await import('./assembly/commands/documents.js')).registerFile(file, options.for))

const audit = program.command('audit').description('审计链 / the audit chains')
audit
  .command('verify')
  .description('离线校验审计链是否被改动、截断、回退 / verify that no chain was changed, cut or rolled back')
  .action(async () => (await import('./assembly/commands/audit.js')).verify())

program
  .command('doctor')
  .description('检查安装并说明问题 / check the installation and say what is wrong')
  .action(async () => (await import('./assembly/commands/doctor.js')).doctor())

try {
  await program.parseAsync()
} catch (error) {
  const known = error instanceof StartError
  process.stderr.write(known ? `${error.zh}\n${error.en}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = known ? error.exitCode : 70
}
