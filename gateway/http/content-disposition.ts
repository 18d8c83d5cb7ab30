const ENCODED = /[!'()*]/g
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** To be kept and never shown in place, under its own name: RFC 5987 for Chinese, and an ASCII name for what does not know it (RFC 6266). */
export function asAttachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(ENCODED, percent)}`
}
