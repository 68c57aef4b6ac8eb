/** Which room may import which; see docs/design.md. A room that is not named in `to` may not be imported. */
const rooms = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  ports: ['ports', 'domain'],
  usecases: ['usecases', 'domain', 'ports'],
  jira: ['jira', 'domain', 'contract'],
  adapters: ['adapters', 'ports', 'domain', 'jira', 'contract'],
  handlers: ['handlers', 'contract', 'usecases', 'domain', 'ports'],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import only src/${allowed.join(', src/')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|static|local|test|bench)/', pathNot: `^src/(${allowed.join('|')})/` },
}));

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...roomRules,
    {
      name: 'forge-in-adapters-and-handlers',
      comment: 'Only adapters, handlers and the composition root know Forge.',
      severity: 'error',
      from: { path: '^src/(domain|contract|ports|usecases|jira)/' },
      to: { path: '@forge/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bridge-in-one-place',
      severity: 'error',
      from: { path: '^static/app/src/', pathNot: '^static/app/src/api/' },
      to: { path: '@forge/bridge' },
    },
    {
      name: 'static-imports',
      severity: 'error',
      from: { path: '^static/app/src/' },
      to: { path: '^(src|local|test|bench)/', pathNot: '^src/(contract|domain|jira)/' },
    },
    {
      name: 'local-never-src',
      comment: 'The local host runs the built bundle; only the arithmetic command reads the domain.',
      severity: 'error',
      from: { path: '^local/', pathNot: '^local/model/' },
      to: { path: '^src/' },
    },
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|node_modules|keytar-absent)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
