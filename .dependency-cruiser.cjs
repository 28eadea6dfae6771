/** Who may import whom. Each rule says why; `tests/contract/layers.test.ts` plants a violation of each. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The rules of pairing, matching, scheduling and seniority must be testable alone and readable without knowing any library.',
      severity: 'error',
      from: { path: '^api/src/domain/' },
      to: { pathNot: '^api/src/domain/' },
    },
    {
      name: 'use-cases-know-no-io',
      comment: 'A use case takes its ports as arguments: what it does can be tested without Graph, Cosmos DB or HTTP.',
      severity: 'error',
      from: { path: '^api/src/use-cases/' },
      to: { pathNot: '^api/src/(use-cases|domain|contract)/' },
    },
    {
      name: 'contract-stands-alone',
      comment: 'The tab imports the contract: whatever it pulls in lands in the browser.',
      severity: 'error',
      from: { path: '^api/src/contract/' },
      to: { pathNot: ['^api/src/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'gateways-serve-ports',
      comment: 'I/O code implements ports over domain types; it decides nothing and knows no HTTP route.',
      severity: 'error',
      from: { path: '^api/src/gateways/' },
      to: { path: '^api/src/(http|functions|composition|config|index)' },
    },
    {
      name: 'http-knows-no-gateway',
      comment: 'The HTTP layer is told what it needs by the composition, so that tests can wire it to anything.',
      severity: 'error',
      from: { path: '^api/src/http/' },
      to: { path: '^api/src/(gateways|functions|composition)' },
    },
    {
      name: 'functions-know-no-gateway',
      comment: 'Triggers are thin: wiring and environment meet in composition.ts alone.',
      severity: 'error',
      from: { path: '^api/src/functions/' },
      to: { path: '^api/src/gateways/' },
    },
    {
      name: 'tab-knows-the-contract-alone',
      comment: 'The browser must never receive server code; the contract is the whole agreement.',
      severity: 'error',
      from: { path: '^tabs/' },
      to: { path: '^(api/src/(?!contract/)|local/)' },
    },
    {
      name: 'product-never-imports-local',
      comment: 'The local tenant plugs in by URL, so that what runs here is what runs in the cloud.',
      severity: 'error',
      from: { path: '^(api|tabs)/' },
      to: { path: '^local/' },
    },
    {
      name: 'no-circles',
      comment: 'Files that import each other in a loop cannot be read one after the other.',
      severity: 'error',
      from: { path: '^(api|tabs|local)/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
