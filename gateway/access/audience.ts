import type { ActorKind } from '../../kernel/actor.js'

/** For whom a contract of the graph is made and documents are registered. */
export type Audience = 'bank' | 'agency' | 'analyst' | 'public' | 'internal'

export const AUDIENCES: readonly Audience[] = ['bank', 'agency', 'analyst', 'public', 'internal']

const AUDIENCE_OF: Readonly<Record<ActorKind, Audience>> = {
  BANK: 'bank',
  AGENCY: 'agency',
  OFFICE: 'agency',
  ANALYST: 'analyst',
  AUDITOR: 'analyst',
  DEVELOPER: 'public',
  PUBLIC: 'public',
  SERVICE: 'internal',
}

export const audienceOf = (kind: ActorKind): Audience => AUDIENCE_OF[kind]

/** Analysts put questions that nobody foresaw; everybody else sends registered documents (security.md B). */
export const maySendFreeText = (audience: Audience): boolean => audience === 'analyst'

/** Who may write a question of their own may look up what can be asked. */
export const mayIntrospect = maySendFreeText
