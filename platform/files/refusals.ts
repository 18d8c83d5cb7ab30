import { platformRefusal, type RefusalDefinition } from '../../kernel/refusal.js'

export const UPLOAD_NAME = platformRefusal(
  'UPLOAD_NAME',
  ['文件名不合规', '文件名须为 1 到 200 字，带扩展名，不含路径分隔符和控制字符。', '请改名后重新上传。'],
  [
    'The file name does not do',
    'A name has 1 to 200 characters, an extension, no path separators and no control characters.',
    'Rename the file and upload it again.',
  ],
)
export const UPLOAD_TYPE = platformRefusal(
  'UPLOAD_TYPE',
  ['文件类型不接受', '按内容识别为：{found}。可接受：PDF、OFD、PNG、JPEG、DOCX、XLSX、CSV、TXT。', '请转换为可接受的类型；带宏的文档请另存为不带宏的。'],
  [
    'This type of file is not taken',
    'By its content it is: {foundEn}. Taken are PDF, OFD, PNG, JPEG, DOCX, XLSX, CSV and TXT.',
    'Convert it; save a document with macros as one without.',
  ],
)
export const UPLOAD_MISNAMED = platformRefusal(
  'UPLOAD_MISNAMED',
  ['文件名与内容不符', '内容是 {mediaType}，文件名却是 {name}。', '请核对所选文件，或改正扩展名。'],
  ['The name does not fit the content', 'The content is {mediaType}, the name {name}.', 'Check which file you chose, or correct the extension.'],
)
export const UPLOAD_TOO_LARGE = platformRefusal(
  'UPLOAD_TOO_LARGE',
  ['文件太大', '每个文件最多 {limit}。', '请压缩扫描分辨率，或拆成几个文件。'],
  ['The file is too large', 'A file has at most {limit}.', 'Lower the resolution of the scan, or split it.'],
)
export const UPLOAD_EMPTY = platformRefusal(
  'UPLOAD_EMPTY',
  ['文件是空的', '没有收到任何内容。', '请重新选择文件。'],
  ['The file is empty', 'Nothing was received.', 'Choose the file again.'],
)
export const UPLOAD_INVALID = platformRefusal(
  'UPLOAD_INVALID',
  ['上传凭据无效', '凭据已过期、被改动，或由他人上传。', '请重新上传文件，再提交。'],
  ['The upload is not valid', 'Its token has expired, was changed, or is another person’s.', 'Upload the file again, then submit.'],
)

export const UPLOAD_REFUSALS: readonly RefusalDefinition[] = [UPLOAD_NAME, UPLOAD_TYPE, UPLOAD_MISNAMED, UPLOAD_TOO_LARGE, UPLOAD_EMPTY, UPLOAD_INVALID]
