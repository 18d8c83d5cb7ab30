import { writeFile } from 'node:fs/promises'
import { templateWorkbook } from '../../platform/importing/workbook/template.js'
import { kindCalled, kindLines } from '../import/kinds.js'
import { say } from '../settings.js'

/** `hub import --template [KIND]`: an empty workbook to fill in, or, without a kind, which kinds there are. */
export async function writeTemplate(name: string | undefined, output: string | undefined): Promise<void> {
  if (name === undefined) {
    process.stdout.write(`${kindLines().join('\n')}\n`)
    return
  }
  const kind = kindCalled(name)
  const path = output ?? `${kind.name}.xlsx`
  await writeFile(path, await templateWorkbook(kind))
  say(`模板已写入 ${path}`, `The template is in ${path}`)
}
