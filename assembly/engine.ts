import { join } from 'node:path'
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql'
import { AUDIENCES, type Audience } from '../gateway/access/audience.js'
import { readDocumentFolder } from '../gateway/documents/read-folder.js'
import { createEngine, type Engine } from '../gateway/engine/engine.js'
import type { Log } from '../gateway/http/log.js'
import { serviceActor } from '../kernel/actor.js'
import type { Ask } from '../platform/action/action.js'
import type { SubgraphTransport } from '../platform/graph/transport.js'
import { once } from '../platform/once.js'
import { readSchemaFile, SCHEMA_FOLDER } from './schema-files.js'

/** Codes that a subgraph may say to a caller; anything else stays in the log under the trace id. */
const PUBLIC_CODES: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'FORBIDDEN', 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT'])

export async function openEngine(transports: ReadonlyMap<string, SubgraphTransport>, log: Log): Promise<Engine> {
  return createEngine({
    supergraphSdl: await readSchemaFile('supergraph.graphql'),
    transports,
    isPublicCode: (code) => PUBLIC_CODES.has(code),
    onDefect: (error, { traceId }) => log.error({ err: error, traceId }, 'the engine failed'),
  })
}

/** What CI composed and checked: read without the places in its text, which would outweigh it, and not judged again. */
const builtSchema = async (file: string): Promise<GraphQLSchema> =>
  buildASTSchema(parse(await readSchemaFile(file), { noLocation: true }), { assumeValidSDL: true })

/** The contract of each audience as the schema that its clients see. */
export const audienceSchemas = (): ReadonlyMap<Audience, () => Promise<GraphQLSchema>> =>
  new Map(AUDIENCES.map((audience) => [audience, once(() => builtSchema(`contracts/${audience}.graphql`))]))

const ASK_MS = 3000

/** Rules ask through the gateway's engine, with the hub's own identity and a registered internal document. */
export async function askThrough(engine: Engine, client: string): Promise<Ask> {
  const documents = new Map(
    (await readDocumentFolder(join(SCHEMA_FOLDER, 'documents'))).filter(({ audience }) => audience === 'internal').map(({ name, text }) => [name, text]),
  )
  return async <Answer>(name: string, variables: Readonly<Record<string, unknown>>, asOf: string | null = null): Promise<Answer> => {
    const text = documents.get(name)
    if (!text) throw new Error(`no internal document is called ${name}`)
    const context = {
      actor: serviceActor(client),
      asOf,
      language: 'zh' as const,
      purpose: null,
      traceId: crypto.randomUUID(),
      deadline: Date.now() + ASK_MS,
    }
    const { data, errors } = await engine.executeObject(engine.prepare(text, name), variables, context)
    if (errors.length > 0) throw Object.assign(new Error(`asking ${name} failed`), { code: 'UNAVAILABLE' })
    return data as Answer
  }
}
