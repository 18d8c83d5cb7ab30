import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from '@jest/globals'
import { workFolder } from './work-folder.js'

it('what an import left behind that was killed goes after a day, and nothing that is not an import’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'work-folder-'))
  try {
    const left = await workFolder(folder)
    await writeFile(join(left, 'report'), 'row')
    await writeFile(join(folder, 'other'), '')
    const soon = await workFolder(folder)
    expect((await readdir(folder)).toSorted()).toEqual([basename(left), basename(soon), 'other'].toSorted())
    const later = await workFolder(folder, Date.now() + 25 * 3600 * 1000)
    expect((await readdir(folder)).toSorted()).toEqual([basename(later), 'other'].toSorted())
  } finally {
    await rm(folder, { recursive: true })
  }
})
