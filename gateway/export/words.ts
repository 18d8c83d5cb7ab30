import type { Language } from '../../kernel/refusal.js'

/** Descriptions are Chinese in their first line and English in their second. */
export function wordsOf(description: string | null | undefined, language: Language, fallback: string): string {
  const [zh = '', en = ''] = (description ?? '').split('\n')
  return (language === 'zh' ? zh : en).trim() || fallback
}
