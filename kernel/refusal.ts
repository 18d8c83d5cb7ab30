/**
 * A refusal is data: a stable code and its parameters are stored, the text is rendered on reading in the reader's language.
 * Each code is declared once, beside the rule that refuses, and collected into one catalogue by the composition root.
 */
export type Language = 'zh' | 'en'

export type Parameters = Readonly<Record<string, string>>

export interface Refusal {
  readonly code: string
  readonly parameters: Parameters
  /** The input field at fault, as a path in the mutation's input, or null. */
  readonly field: string | null
}

export interface RefusalText {
  readonly title: string
  readonly detail: string
  /** What the caller can do. */
  readonly remedy: string
}

/** The declaration of one refusal. Texts hold {name} placeholders, filled from the parameters. */
export interface RefusalDefinition {
  readonly code: string
  /** The clause it implements ("吕梁 二(三) 条件四"), or null for refusals of the platform. */
  readonly clause: string | null
  /** The rule's catalogue number ("L-34"), or null. */
  readonly rule: string | null
  readonly zh: RefusalText
  readonly en: RefusalText
}

/** A refusal as the graph shows it. */
export interface RenderedRefusal extends RefusalText {
  readonly code: string
  readonly field: string | null
  readonly rule: string | null
  readonly clause: string | null
}

export const defineRefusal = (definition: RefusalDefinition): RefusalDefinition => Object.freeze(definition)

/** Title, what was received, and what to do. */
export type Words = readonly [title: string, detail: string, remedy: string]

export const textOf = ([title, detail, remedy]: Words): RefusalText => ({ title, detail, remedy })

/** A refusal of the platform itself: no clause asks for it. */
export const platformRefusal = (code: string, zh: Words, en: Words): RefusalDefinition =>
  defineRefusal({ code, rule: null, clause: null, zh: textOf(zh), en: textOf(en) })

export const refuse = (definition: RefusalDefinition, parameters: Parameters = {}, field: string | null = null): Refusal =>
  Object.freeze({ code: definition.code, parameters, field })

const fill = (text: string, parameters: Parameters): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole)

/** Renders a stored refusal in the reader's language; an unknown code shows itself and no text. */
export function render(refusal: Refusal, catalogue: ReadonlyMap<string, RefusalDefinition>, language: Language): RenderedRefusal {
  const definition = catalogue.get(refusal.code)
  const text = definition?.[language] ?? { title: refusal.code, detail: '', remedy: '' }
  return {
    code: refusal.code,
    field: refusal.field,
    rule: definition?.rule ?? null,
    clause: definition?.clause ?? null,
    title: fill(text.title, refusal.parameters),
    detail: fill(text.detail, refusal.parameters),
    remedy: fill(text.remedy, refusal.parameters),
  }
}

/** Builds the catalogue; the same code declared twice is a bug. */
export function catalogueOf(definitions: Iterable<RefusalDefinition>): ReadonlyMap<string, RefusalDefinition> {
  const catalogue = new Map<string, RefusalDefinition>()
  for (const definition of definitions) {
    const known = catalogue.get(definition.code)
    if (known && known !== definition) throw new Error(`refusal ${definition.code} is declared twice`)
    catalogue.set(definition.code, definition)
  }
  return catalogue
}
