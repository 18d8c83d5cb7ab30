import { folder, type Setting, type SettingTable, text } from '../platform/database/settings.js'

const optional =
  <T>(parse: (given: string) => T) =>
  (value: string | null) =>
    value === null ? null : parse(text(value))

const setting = <T>(name: string, fallback: string | null, zh: string, en: string, parse: Setting<T>['parse']): Setting<T> => ({
  name,
  fallback,
  zh,
  en,
  parse,
})

/** Where uploaded files lie: a folder, or a bucket of an S3-compatible store. */
export const FILE_SETTINGS = {
  filesDir: setting(
    'HUB_FILES_DIR',
    null,
    '上传文件所在目录，默认为数据目录下的 files；分布式部署时由网关与各子图共用',
    'folder of uploaded files, by default files in the data folder; in the spread-out form gateways and subgraphs share it',
    optional(folder),
  ),
  s3Endpoint: setting(
    'FILES_S3_ENDPOINT',
    null,
    '对象存储（S3 兼容）的地址；设置后文件存入存储桶',
    'address of an S3-compatible store; with it files go into a bucket',
    optional((url) => url.replace(/\/+$/, '')),
  ),
  s3Bucket: setting('FILES_S3_BUCKET', null, '存储桶名', 'name of the bucket', optional(String)),
  s3Region: setting('FILES_S3_REGION', 'us-east-1', '存储桶所在区域', 'region of the bucket', text),
  s3KeysFile: setting(
    'FILES_S3_KEYS_FILE',
    null,
    '存放密钥的 JSON 文件（accessKeyId、secretAccessKey），仅本用户可读',
    'JSON file with accessKeyId and secretAccessKey, readable to this user alone',
    optional(folder),
  ),
} as const satisfies SettingTable
