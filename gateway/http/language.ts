import type { Language } from '../../kernel/refusal.js'

/** Chinese unless English is preferred: Accept-Language with its weights (RFC 9110 §12.5.4). */
export function languageOf(header: string | undefined): Language {
  if (!header) return 'zh'
  const weights = { zh: 0, en: 0 }
  for (const range of header.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const language = tag.slice(0, 2)
    const weight = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    if ((language === 'zh' || language === 'en') && weight > weights[language]) weights[language] = weight
  }
  return weights.en > weights.zh ? 'en' : 'zh'
}
