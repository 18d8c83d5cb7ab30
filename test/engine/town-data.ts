/** The rows of the town, as every subgraph and the merged schema see them; a subgraph's SDL decides what of a row it may say. */
export interface Row extends Record<string, unknown> {
  readonly __typename: string
}

export interface Town {
  readonly rows: Map<string, Row>
  /** What mutations did, in their order. */
  readonly log: string[]
}

const project = (id: string, n: number, own: Record<string, unknown>): Row => ({
  __typename: 'Project',
  id,
  n,
  label: `项目 "${id}"\n`,
  kind: ['HOUSE', 'SHOP', 'ROAD'][n % 3],
  stages: ['HOUSE', null],
  area: n === 3 ? null : n * 10.5,
  starts: `2024-12-0${n}`,
  extra: { n, list: [1, { constructor: 'x' }], null: null },
  matrix: [[n, null], null, []],
  ...own,
})

const person = (id: string, n: number, own: Record<string, unknown>): Row => ({
  __typename: 'Person',
  id,
  n,
  label: `L${id}`,
  name: `名${id}`,
  age: 30 + n,
  ...own,
})

const ROWS: readonly Row[] = [
  project('j1', 1, {
    code: 'c1',
    lead: 'Person p1',
    team: ['Person p1', 'Person p2'],
    parent: null,
    related: ['Project j2', 'Person p1', null],
    org: 'Org o1',
  }),
  project('j2', 2, { code: 'c2', lead: 'Person p9', team: [], parent: 'Project j1', related: null, org: 'Org o2' }),
  project('j3', 3, { code: null, lead: null, team: ['Person p1', 'Person p1'], parent: 'Project j2', related: ['Project j1', 'Project j1'], org: 'Org o1' }),
  person('p1', 1, { boss: 'Person p2', reports: ['Person p2', null, 'Person p9'], contact: 'Phone t1', contacts: ['Phone t1', 'Email m1'] }),
  person('p2', 2, { boss: 'Person p1', reports: null, contact: 'Email m1', contacts: [] }),
  { __typename: 'Person', id: 'p9' },
  { __typename: 'Phone', id: 't1', number: '000', owner: 'Person p1' },
  { __typename: 'Email', id: 'm1', address: 'a@example.invalid', verified: null, owner: 'Person p9' },
  { __typename: 'Org', id: 'o1', code: 'O1', region: { id: 'r1' }, name: '甲', rank: 1, members: ['Person p1', 'Person p2'] },
  { __typename: 'Org', id: 'o2', code: 'O1', region: { id: 'r2' }, name: '乙', rank: null, members: null },
  {
    __typename: 'Parcel',
    id: 'a1',
    n: 1,
    title: '地块',
    owner: 'Person p1',
    corners: [
      [0, 1.5],
      [2, 3],
    ],
    certs: ['Cert x1', 'Cert x2'],
  },
  { __typename: 'Parcel', id: 'a2', n: 2, title: null, owner: 'Person p9', corners: null, certs: ['Cert x1', 'Cert x1'] },
  { __typename: 'Building', id: 'a3', n: 3, title: '楼', owner: null, floors: 9, on: 'Parcel a1' },
  { __typename: 'Building', id: 'a4', n: 4, title: '楼二', owner: 'Person p2', floors: null, on: 'Parcel a2' },
  { __typename: 'Cert', id: 'x1', no: 'x1', holder: 'Org o1', dates: ['2024-01-01'], note: '好', status: 'VALID' },
  { __typename: 'Cert', id: 'x2', no: 'x2', holder: 'Org o2', dates: null, note: null, status: null },
  { __typename: 'Review', id: 'v1', text: '很好', author: 'Person p1', about: 'Project j1', score: 4.5 },
  { __typename: 'Review', id: 'v2', text: null, author: 'Person p9', about: 'Project j2', score: 1 },
  { __typename: 'Wing', id: 'w1', rooms: ['a', 'b'], base: 3 },
  { __typename: 'Yard', id: 'y1', trees: null, base: 4, of: 'Project j2' },
]

/** A fresh town: mutations change its rows. */
export const town = (): Town => ({ rows: new Map(ROWS.map((row) => [`${row.__typename} ${row.id}`, { ...row }])), log: [] })
