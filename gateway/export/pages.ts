import type { EngineAnswer } from '../http/engine-port.js'

export type Node = Readonly<Record<string, unknown>>

interface Connection {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount?: number
}

export interface Page extends Connection {
  /** The instant of which all pages are, where one was asked for. */
  readonly asOf: string | null
}

/** Why a page could not be had: the answer as the engine gave it. */
export interface PageFailure {
  readonly failed: EngineAnswer
}

export interface PageRequest {
  readonly after: string | null
  readonly count: boolean
  readonly asOf: string | null
}

/** Reads one page through the engine, under the caller's own rights of this moment. */
export type ReadPage = (request: PageRequest) => Promise<EngineAnswer>

interface Body {
  readonly data?: Readonly<Record<string, Connection | null>> | null
  readonly errors?: readonly unknown[]
  readonly extensions?: { readonly asOf?: { readonly effective?: string } }
}

/** A page with an error in it is no page: what an agency that is away would have said must not become empty cells. */
export async function pageOf(list: string, read: ReadPage, request: PageRequest): Promise<Page | PageFailure> {
  const answer = await read(request)
  const { data, extensions } = JSON.parse(answer.text) as Body
  const connection = data?.[list]
  if (answer.errors > 0 || !connection) return { failed: answer }
  return { ...connection, asOf: extensions?.asOf?.effective ?? request.asOf }
}

class Interrupted extends Error {}

/** The first page and all that follow it, of one instant where one was asked for. Throws where a page cannot be had. */
export async function* pagesFrom(first: Page, list: string, read: ReadPage): AsyncGenerator<Page> {
  let page = first
  yield page
  while (page.pageInfo.hasNextPage) {
    const after = page.pageInfo.endCursor
    const next = await pageOf(list, read, { after, count: false, asOf: first.asOf })
    if ('failed' in next) throw new Interrupted('a page could not be read')
    if (next.pageInfo.endCursor === after) throw new Interrupted('the list does not go on')
    page = next
    yield page
  }
}
