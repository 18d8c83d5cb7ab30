import type { GraphQLSchema } from 'graphql'
import { readBody } from '../../platform/graph/read-body.js'
import type { Refused } from '../http/answer.js'
import type { Exchange } from '../http/exchange.js'
import { BODY_NOT_JSON, BODY_TOO_LARGE } from '../http/steps/read-parameters.js'
import { argumentsOf, findList, type ListField, listNames } from './find-list.js'
import { EXPORT_ARGUMENT_UNKNOWN, EXPORT_FORMAT_UNKNOWN, EXPORT_LIST_UNKNOWN } from './refusals.js'

export type ExportFormat = 'csv' | 'xlsx'

export interface ExportRequest {
  readonly list: ListField
  readonly arguments: Readonly<Record<string, unknown>>
  readonly format: ExportFormat
}

const MAX_BODY_BYTES = 256 * 1024

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

function understood(json: Json, schema: GraphQLSchema): ExportRequest | Refused {
  const { list: name, format, arguments: given = {} } = json
  if (format !== 'csv' && format !== 'xlsx') return { status: 400, definition: EXPORT_FORMAT_UNKNOWN, field: 'format' }
  const list = typeof name === 'string' ? findList(schema, name) : null
  if (!list) {
    const parameters = { list: String(name).slice(0, 100), known: listNames(schema).join(', ') }
    return { status: 400, definition: EXPORT_LIST_UNKNOWN, parameters, field: 'list' }
  }
  const known = argumentsOf(list)
  const unknown = isObject(given) ? Object.keys(given).filter((argument) => !known.includes(argument)) : ['arguments']
  if (!isObject(given) || unknown.length > 0) {
    const parameters = { given: unknown.join(', ').slice(0, 200), known: known.join(', ') }
    return { status: 400, definition: EXPORT_ARGUMENT_UNKNOWN, parameters, field: 'arguments' }
  }
  return { list, arguments: given, format }
}

/** What is to be exported: a list of the caller's own contract, with the arguments that the list has. */
export async function readExportRequest({ request }: Exchange, schema: GraphQLSchema): Promise<ExportRequest | Refused> {
  const body = await readBody(request, MAX_BODY_BYTES)
  if (!body) return { status: 413, definition: BODY_TOO_LARGE }
  const json = parsed(body)
  return isObject(json) ? understood(json, schema) : { status: 400, definition: BODY_NOT_JSON }
}
