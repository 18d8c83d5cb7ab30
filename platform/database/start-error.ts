/** Why the hub cannot start: one sentence in each language that also says what to do. The command line prints it and exits with `exitCode`. */
export class StartError extends Error {
  readonly exitCode = 1

  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh}\n${en}`)
    this.name = 'StartError'
  }
}

/** The code of an error of the system or of PostgreSQL, or ''. */
export const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '')

/** Turns what the file system answers for a folder into a sentence; any other error stays as it is. */
export function folderError(folder: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder)
    case 'EROFS':
    case 'ENOENT': // what Node's recursive mkdir says of a read-only file system
    case 'EACCES':
    case 'EPERM':
      return new StartError(
        'FOLDER_READ_ONLY',
        `数据目录不可写：${folder}。请更改其权限，或用 HUB_DATA_DIR 指定一个可写的目录。`,
        `The data folder cannot be written: ${folder}. Change its permissions, or name a writable folder in HUB_DATA_DIR.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(
        'FOLDER_NOT_A_FOLDER',
        `数据目录的路径上有一个文件：${folder}。请用 HUB_DATA_DIR 指定另一个目录。`,
        `A file stands where the data folder should be: ${folder}. Name another folder in HUB_DATA_DIR.`,
      )
    default:
      return error
  }
}

export const diskFull = (folder: string): StartError =>
  new StartError(
    'DISK_FULL',
    `磁盘空间不足，数据目录：${folder}。请清理磁盘，或用 HUB_DATA_DIR 指定空间充足的目录，然后重新启动。`,
    `The disk is full; data folder: ${folder}. Free some space, or name a folder with space in HUB_DATA_DIR, then start again.`,
  )
