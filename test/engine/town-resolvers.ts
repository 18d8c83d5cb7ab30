import type { GraphQLFieldResolver } from 'graphql'
import type { Row, Town } from './town-data.js'

export type Resolvers = Record<string, Record<string, GraphQLFieldResolver<Row, unknown>>>

const fail = (message: string): never => {
  throw new Error(message)
}

/** One set of resolvers for the merged schema and, by the fields that each SDL has, for every subgraph. */
export function townResolvers({ rows, log }: Town): Resolvers {
  const row = (name: unknown): Row | null => (typeof name === 'string' ? (rows.get(name) ?? null) : null)
  const one =
    (field: string): GraphQLFieldResolver<Row, unknown> =>
    (parent) =>
      row(parent[field])
  const many =
    (field: string): GraphQLFieldResolver<Row, unknown> =>
    (parent) =>
      (parent[field] as string[] | null)?.map(row) ?? null
  const all = (...types: string[]) => [...rows.values()].filter(({ __typename }) => types.includes(__typename))
  const projects = all('Project')
  const cells = (length: number) => [[cell(0), cell(1)], [], null].slice(0, length)
  const cell = (n: number) => ({
    __typename: 'Cell',
    row: n,
    project: `Project j${n + 1}`,
    person: `Person p${n + 1}`,
    thing: n === 0 ? 'Org o2' : 'Person p1',
  })
  const record = (text: string) => {
    log.push(text)
    return [...log]
  }
  return {
    Query: {
      project: (_, { id }) => row(`Project ${id}`),
      projects: (_, { first, filter }) => projects.filter(({ kind }) => !filter || kind === filter.kind || filter.any?.includes(kind)).slice(0, first),
      search: (_, { kind }) => [row('Project j1'), row('Person p1'), null, row('Org o1'), kind ? row('Project j3') : row('Org o2')],
      named: () => [row('Person p1'), row('Project j1'), row('Person p9'), row('Project j3')],
      echo: (_, args) => JSON.stringify(args),
      strict: (_, { id }) => row(`Project ${id}`),
      strictList: () => projects,
      grid: () => [...cells(3), [null, cell(0)]],
      me: () => ({ __typename: 'Query' }),
      person: (_, { id }) => row(`Person ${id}`),
      people: () => [row('Person p1'), row('Person p2')],
      asset: (_, { id }) => row(`Parcel ${id}`) ?? row(`Building ${id}`),
      assets: () => all('Parcel', 'Building'),
      topAssets: () => [row('Building a3'), row('Parcel a1')],
      reviews: () => [...all('Review'), null],
    },
    Mutation: {
      rename: (_, { id, label }) => {
        record(`rename ${id}`)
        const renamed = row(`Project ${id}`)
        return renamed && Object.assign(renamed, { label })
      },
      record: (_, { text }) => record(text),
      birthday: (_, { id }) => {
        record(`birthday ${id}`)
        return row(`Person ${id}`)
      },
      note: (_, { text }) => record(text),
    },
    Project: {
      lead: one('lead'),
      team: many('team'),
      parent: one('parent'),
      related: many('related'),
      org: one('org'),
      part: (parent) => row([null, 'Wing w1', 'Yard y1'][Number(parent.n) % 3]),
      tag: (parent) => (parent.n === 3 ? fail('tag') : 'project'),
      broken: (parent) => (parent.n === 1 ? 'whole' : fail('broken')),
      fragile: (parent) => (parent.n === 2 ? fail('fragile') : 1),
      cells: (parent) => cells(Number(parent.n)),
      assets: (parent, { kind, first }) =>
        [row('Parcel a1'), row('Building a3'), null]
          .filter((asset) => kind === 'ANY' || asset?.__typename.toUpperCase() === kind)
          .slice(0, first ?? 9)
          .concat(parent.id === 'j2' ? [row('Building a4')] : []),
      density: (parent) => (typeof parent.area === 'number' ? parent.area / 2 : null),
      budget: (parent, { year }) => (parent.code ? Number(parent.n) * year : null),
      budgets: (parent) =>
        parent.code ? [1, 2].map((year) => ({ __typename: 'Budget', year, of: 'Org o1', total: year + Number(parent.n) > 3 ? null : year })) : null,
      mainAsset: (parent) => row(parent.id === 'j1' ? 'Building a3' : 'Parcel a2'),
      reviews: (parent) => (parent.code === 'c1' ? [row('Review v1'), null, row('Review v2')] : null),
      summary: (parent, { style }) => (parent.code ? `${parent.label}/${row(parent.lead)?.id ?? (parent.lead as Row | null)?.id ?? '-'}/${style}` : null),
    },
    Person: {
      tag: () => 'person',
      boss: one('boss'),
      reports: many('reports'),
      contact: one('contact'),
      contacts: many('contacts'),
      // The people's office does not know p9: no field of theirs can fail for it.
      secret: (parent) => (parent.name ? fail('secret') : null),
      reviews: (parent, { first }) => (parent.id === 'p1' ? [row('Review v1'), row('Review v2')].slice(0, first ?? 9) : null),
    },
    Phone: { owner: one('owner') },
    Email: { owner: one('owner') },
    Org: { members: many('members') },
    Budget: { of: one('of') },
    Cell: { project: one('project'), person: one('person'), thing: one('thing') },
    Wing: { size: (parent, { unit }) => (unit === 'm' ? Number(parent.base) : 1) },
    Yard: { of: one('of'), size: (parent) => Number(parent.base) },
    Parcel: { owner: one('owner'), certs: many('certs'), ...asset(row) },
    Building: { owner: one('owner'), on: one('on'), ...asset(row) },
    Asset: asset(row),
    Cert: { holder: one('holder') },
    Review: { author: one('author'), about: one('about') },
  }
}

/** What the valuers say of an asset, whether they know its type or not. */
const asset = (row: (name: unknown) => Row | null): Resolvers[string] => ({
  worth: (parent) => (parent.id === 'a1' ? fail('worth') : 100),
  worths: (_, { years }) => (years as number[]).map((year) => (year > 1 ? year : null)),
  appraiser: (parent) => row(parent.id === 'a3' ? 'Person p1' : 'Person p9'),
})
