const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject"])'

const projects = `${link}
scalar Date
scalar JSON
enum Kind { HOUSE SHOP ROAD }
input ProjectFilter { kind: Kind = HOUSE minArea: Float = 1.5 nested: ProjectFilter any: [Kind!] }
input EchoInput { a: Int! = 7 b: [String] = ["x", null] c: EchoInput d: JSON on: Date kind: Kind }
interface Named { id: ID! label: String }
union Thing = Project | Person | Org
type Query {
  project(id: ID!): Project
  projects(first: Int! = 2, filter: ProjectFilter): [Project!]!
  search(kind: Kind): [Thing]!
  named: [Named!]
  echo(input: EchoInput, tags: [[String!]], on: Date, deep: EchoInput = { a: 1, c: { a: 2 } }): String!
  strict(id: ID! = "j1"): Project!
  strictList: [Project!]
  grid: [[Cell]]
  me: Query! @shareable
}
type Mutation { rename(id: ID!, label: String!): Project record(text: String!): [String!]! }
type Project implements Named @key(fields: "id") @key(fields: "code") {
  id: ID!
  code: String
  label: String
  kind: Kind!
  stages: [Kind]
  area: Float
  starts: Date
  extra: JSON
  lead: Person
  team: [Person!]!
  parent: Project
  related: [Named]
  broken: String
  fragile: Int!
  matrix: [[Int]]
  cells: [[Cell!]]!
  org: Org
  part: Part
  tag: String
}
type Person implements Named @key(fields: "id") { id: ID! label: String @shareable tag: String! @shareable }
type Org @key(fields: "code region { id }") { code: String! region: Region! }
type Region @shareable { id: ID! }
type Cell { row: Int! project: Project person: Person! thing: Thing }
interface Part { size(unit: String = "m"): Int }
type Wing implements Part { size(unit: String = "m"): Int rooms: [String!]! }
type Yard implements Part { size(unit: String = "m"): Int trees: Int of: Project }
`

const people = `${link}
interface Named { id: ID! label: String }
type Query { person(id: ID!): Person people: [Person!]! me: Query! @shareable }
type Mutation { birthday(id: ID!): Person note(text: String!): [String!]! }
type Person implements Named @key(fields: "id") {
  id: ID!
  label: String @shareable
  name: String!
  age: Int
  boss: Person
  reports: [Person]
  secret: String
  contact: Contact
  contacts: [Contact!]
}
union Contact = Phone | Email
type Phone { number: String! owner: Person }
type Email { address: String! verified: Boolean owner: Person }
type Project @key(fields: "id") {
  id: ID!
  label: String @external
  lead: Person @external
  summary(style: String = "short"): String @requires(fields: "label lead { id }")
}
`

const assets = `${link}
scalar Date
enum AssetKind { ANY PARCEL BUILDING }
type Query { asset(id: ID!): Asset assets: [Asset!]! me: Query! @shareable }
interface Asset @key(fields: "id") { id: ID! title: String owner: Person }
type Parcel implements Asset @key(fields: "id") { id: ID! title: String owner: Person corners: [[Float!]!] certs: [Cert!] }
type Building implements Asset @key(fields: "id") { id: ID! title: String owner: Person floors: Int! on: Parcel }
type Cert @key(fields: "no") { no: ID! holder: Org dates: [Date!] }
type Project @key(fields: "id") { id: ID! area: Float @external assets(kind: AssetKind = ANY, first: Int): [Asset] density: Float @requires(fields: "area") mainAsset: Asset }
type Person @key(fields: "id") { id: ID! }
type Org @key(fields: "code region { id }") { code: String! region: Region! }
type Region @shareable { id: ID! }
`

const values = `${link}
enum Status { VALID LAPSED }
type Query { topAssets: [Asset!]! me: Query! @shareable }
type Asset @key(fields: "id") @interfaceObject { id: ID! worth: Int worths(years: [Int!]! = [1, 2]): [Int]! appraiser: Person }
type Org @key(fields: "code region { id }") { code: String! region: Region! name: String rank: Int! members: [Person!] }
type Region @shareable { id: ID! }
type Cert @key(fields: "no") { no: ID! note: String! status: Status }
type Person @key(fields: "id") { id: ID! tag: String @shareable }
type Project @key(fields: "code") { code: String budget(year: Int! = 1): Int budgets: [Budget!] }
type Budget { year: Int! of: Org total: Int! }
`

const reviews = `${link}
type Query { reviews: [Review] me: Query! @shareable }
type Review @key(fields: "id") { id: ID! text: String author: Person @provides(fields: "label") about: Project score: Float! }
type Person @key(fields: "id") { id: ID! label: String @external reviews(first: Int): [Review!] }
type Project @key(fields: "id") {
  id: ID!
  reviews: [Review]
}
`

/** Five small subgraphs that together use every construct which the engine has to serve. */
export const TOWN: Readonly<Record<string, string>> = { projects, people, assets, values, reviews }
