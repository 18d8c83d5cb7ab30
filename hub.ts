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
