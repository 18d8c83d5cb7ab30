/** The house's rules. Each says why; scripts/architecture also asserts how many modules were read. */
const TEST = '\\.test\\.ts$|^test/'
const AGENCIES = 'projects|financing|land|tax|coordination'

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places; decorated classes in a cycle crash at import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'agencies-meet-only-in-the-graph',
      comment: 'An agency owns its slice and imports no other: what crosses is the graph and the reference copies.',
      severity: 'error',
      from: { path: `^subgraphs/(${AGENCIES})/` },
      to: { path: `^subgraphs/(${AGENCIES})/`, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'platform-knows-no-agency',
      comment: 'What every subgraph stands on must not lean on one of them, nor on the gateway in front of them.',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(subgraphs|gateway|issuer|demo|bench|assembly|policy)/' },
    },
    {
      name: 'policy-is-pure',
      comment: 'The law is functions of facts: no database, no GraphQL, no clock, no package.',
      severity: 'error',
      from: { path: '^policy/', pathNot: TEST },
      to: { pathNot: '^(policy|kernel)/' },
    },
    {
      name: 'kernel-is-pure',
      comment: 'Values that everything may use depend on nothing but decimal arithmetic.',
      severity: 'error',
      from: { path: '^kernel/', pathNot: TEST },
      to: { pathNot: '^kernel/|node_modules/decimal\\.js|^decimal\\.js$' },
    },
    {
      name: 'entities-are-storage-only',
      comment: 'A column that is not listed in a graph file cannot be queried: storage must not know the graph.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: 'type-graphql|^node_modules/graphql/|\\.graph\\.ts$|^platform/graph/' },
    },
    {
      name: 'graph-files-do-not-touch-storage',
      comment: 'Resolvers read through *.reads.ts and write through actions.',
      severity: 'error',
      from: { path: '\\.graph\\.ts$' },
      to: { path: '@mikro-orm|^node_modules/pg/|\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'graphql-stays-in-graph-files',
      comment: 'An action or a rule that speaks GraphQL could not be called by the importer.',
      severity: 'error',
      from: { path: '^subgraphs/.*/(actions|import|migrations)/|^subgraphs/.*\\.(entity|reads)\\.ts$' },
      to: { path: 'type-graphql|^node_modules/graphql/' },
    },
    {
      name: 'gateway-knows-only-the-schema',
      comment: 'The gateway serves whatever composes; knowing an agency would make it the tenth.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|policy|issuer|demo|bench|assembly)/' },
    },
    {
      name: 'subgraphs-know-no-gateway',
      comment: 'They get the port `ask` from the composition root.',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: TEST },
      to: { path: '^(gateway|issuer|demo|bench|assembly)/' },
    },
    {
      name: 'issuer-stands-alone',
      comment: 'Who signs tokens must not depend on who believes them.',
      severity: 'error',
      from: { path: '^issuer/', pathNot: TEST },
      to: { path: '^(gateway|subgraphs|policy|demo|bench|assembly)/' },
    },
    {
      name: 'one-composition-root',
      comment: 'Only hub.ts and what it consists of know every part.',
      severity: 'error',
      from: { pathNot: '^(assembly|bench|test|demo)/|^hub\\.ts$' },
      to: { path: '^assembly/' },
    },
    {
      name: 'production-knows-no-test',
      comment: 'What ships must not need what does not.',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: '^test/' },
    },
    {
      name: 'clients-are-made-in-one-place',
      comment: 'A raw client without an error listener ends the process when it is killed (X5).',
      severity: 'error',
      from: { path: '^(subgraphs|gateway|demo|policy|kernel)/', pathNot: TEST },
      to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'Delete what nothing uses.',
      severity: 'error',
      from: { orphan: true, pathNot: `${TEST}|^hub\\.ts$|\\.d\\.ts$` },
      to: {},
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript API: with it the cruiser would read 0 modules and report no violations.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist[^/]*|node_modules)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node', 'default'] },
  },
}
