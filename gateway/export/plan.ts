import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import type { Actor } from '../../kernel/actor.js'
import type { Language } from '../../kernel/refusal.js'
import { type BoundedCache, createBoundedCache } from '../../platform/bounded-cache.js'
import type { AuthorizationMatrix } from '../access/authorize.js'
import { columnsOf, type ExportColumn } from './columns.js'
import { listDocument } from './list-document.js'
import type { ExportRequest } from './request.js'
import { wordsOf } from './words.js'

/** How one kind of actor reads one list: what the columns are, and the document that asks for them. */
export interface ExportPlan {
  readonly title: string
  readonly columns: readonly ExportColumn[]
  readonly text: string
  readonly document: DocumentNode
}

function make({ list, arguments: given }: ExportRequest, kind: Actor['kind'], language: Language, matrix: AuthorizationMatrix): ExportPlan {
  const mayRead = (coordinate: string): boolean => (matrix.get(coordinate)?.get(kind) ?? 'deny') !== 'deny'
  const columns = columnsOf(list.node, mayRead, language)
  const text = listDocument(list, columns, Object.keys(given))
  return { title: wordsOf(list.connection.description, language, list.field.name), columns, text, document: parse(text) }
}

/** Made from the schema, without a line for any one list; kept, because the engine's plan is kept with the document. */
export function createPlans(matrix: AuthorizationMatrix) {
  const known: BoundedCache<ExportPlan> = createBoundedCache(500)
  return (request: ExportRequest, { kind }: Actor, language: Language): ExportPlan => {
    const key = [kind, language, request.list.field.name, ...Object.keys(request.arguments).sort()].join(' ')
    const plan = known.get(key) ?? make(request, kind, language, matrix)
    known.set(key, plan)
    return plan
  }
}

/** An agency's name as the schema has it. */
export function agencyName(schema: GraphQLSchema, { agency }: Actor, language: Language): string {
  const type = schema.getType('Agency')
  const value = agency !== null && type && 'getValue' in type ? type.getValue(agency) : null
  return wordsOf(value?.description, language, agency ?? '')
}
