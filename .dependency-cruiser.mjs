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

/** Rooms that may name what a store exports, by its type alone: which store it is, the composition root says. */
const storeTypes = ['usecases', 'handlers'];
const stores = 'src/adapters/store';

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  comment: `src/${room} may import only src/${allowed.join(', src/')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^(src|static|local|test|bench)/',
    pathNot: [`^src/(${allowed.join('|')})/`, ...(storeTypes.includes(room) ? [`^${stores}/`] : [])],
  },
}));

const storeTypeRules = storeTypes.map((room) => ({
  name: `${room}-store-types`,
  comment: `src/${room} may import types of ${stores}, and nothing that runs`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^${stores}/`, dependencyTypesNot: ['type-only'] },
}));

/** A port stands where the platform is behind it; a store's type is what it exports, and no port says it again. */
const noStorePorts = {
  name: 'no-store-ports',
  comment: 'The type of a store is `ReturnType<typeof sqlXStore>`, beside the store.',
  severity: 'error',
  from: {},
  to: { path: '^src/ports/.*store\\.ts$' },
};

/**
 * Inside a layer: which subject may import which others, by value or by type alone. What stands at the root of a
 * layer belongs to no subject and is open to all, and so are `records`: what a kept record is stands there, for every
 * subject that does not stand below them. `words`, what the app says to people, is open to all as well. A new arrow is
 * one word here, as long as it closes no circle.
 */
const arrows = {
  'src/domain': {
    words: [],
    records: [],
    statistics: [],
    needs: ['statistics'],
    value: ['needs', 'statistics'],
    evidence: ['value'],
    channels: ['evidence'],
    customers: ['channels', 'evidence', 'needs', 'value'],
    surveys: ['channels', 'statistics', 'value'],
    outcomes: ['channels', 'customers', 'evidence', 'needs', 'statistics', 'surveys', 'value'],
    items: ['outcomes', 'value'],
    roadmap: ['evidence', 'items', 'value'],
    planning: ['outcomes', 'statistics', 'value'],
    product: ['customers', 'evidence', 'needs', 'outcomes', 'surveys', 'value'],
  },
  'src/contract': {
    records: [],
    needs: [],
    value: [],
    evidence: [],
    surveys: [],
    planning: [],
    channels: ['evidence'],
    customers: ['evidence'],
    outcomes: ['surveys'],
    items: ['needs', 'value'],
    roadmap: ['outcomes', 'value'],
    product: ['evidence', 'value'],
  },
  'src/usecases': {
    records: [],
    needs: [],
    customers: [],
    evidence: [],
    planning: [],
    surveys: ['evidence'],
    channels: ['evidence'],
    items: ['needs'],
    outcomes: ['evidence', 'items', 'surveys'],
    value: ['items', 'outcomes', 'surveys'],
    roadmap: ['items', 'outcomes', 'value'],
    product: ['customers', 'needs', 'outcomes', 'surveys'],
  },
  'src/handlers': {
    records: [],
    needs: [],
    customers: [],
    evidence: [],
    planning: [],
    surveys: [],
    outcomes: [],
    roadmap: [],
    channels: ['evidence'],
    value: ['evidence'],
    items: ['evidence', 'value'],
    product: ['value'],
  },
  'src/adapters/store': {
    tables: [],
    migrations: [],
    planning: [],
    surveys: [],
    channels: [],
    items: [],
    outcomes: [],
    roadmap: ['evidence'],
    evidence: ['tables'],
    records: ['evidence'],
    needs: ['evidence'],
    customers: ['evidence'],
    value: ['evidence'],
    product: ['evidence', 'value'],
  },
  'static/app/src/features': {
    records: [],
    surveys: [],
    planning: [],
    product: [],
    customers: [],
    outcomes: [],
    value: ['product'],
    needs: ['customers'],
    evidence: ['customers', 'needs'],
    channels: ['evidence', 'needs', 'product', 'surveys'],
    items: ['channels', 'needs', 'outcomes', 'value'],
    roadmap: ['customers', 'items', 'needs'],
  },
};

/** @throws when the arrows of a layer form a circle: the table itself may not allow one. */
function withoutCircles(layer, allowed) {
  const visit = (subject, path) => {
    if (path.includes(subject)) throw new Error(`${layer}: ${[...path, subject].join(' -> ')}`);
    for (const next of allowed[subject] ?? []) visit(next, [...path, subject]);
  };
  const below = new Set();
  const descend = (subject) => {
    below.add(subject);
    for (const next of allowed[subject] ?? []) descend(next);
  };
  descend('records');
  for (const subject of Object.keys(allowed)) visit(subject, []);
  return Object.entries(allowed).map(([subject, others]) => {
    if (subject === 'words') return [subject, others];
    const open = ['words', ...(below.has(subject) ? [] : ['records'])].filter((name) => name in allowed);
    return [subject, [...new Set([...others, ...open])]];
  });
}

const subjectRules = Object.entries(arrows).flatMap(([layer, allowed]) =>
  withoutCircles(layer, allowed).map(([subject, others]) => ({
    name: `${layer}/${subject}`,
    comment: `${layer}/${subject} may import of its layer: ${['the root', ...others].join(', ')}`,
    severity: 'error',
    from: { path: `^${layer}/${subject}/` },
    to: { path: `^${layer}/[^/]+/`, pathNot: `^${layer}/(${[subject, ...others].join('|')})/` },
  })),
);

/** A subject that the table does not name would be free of every rule. */
const unknownSubjects = Object.entries(arrows).map(([layer, allowed]) => ({
  name: `${layer}-subjects`,
  comment: `${layer} has only the subjects that the table of arrows names`,
  severity: 'error',
  from: {},
  to: { path: `^${layer}/[^/]+/`, pathNot: `^${layer}/(${Object.keys(allowed).join('|')})/` },
}));

/** The browser's side: the page knows the features, the features know the kit and the calls, never the other way. */
const surfaceRooms = {
  features: ['features', 'ui', 'api', 'i18n'],
  ui: ['ui', 'api', 'i18n'],
  api: ['api'],
};

const surfaceRules = Object.entries(surfaceRooms).map(([room, allowed]) => ({
  name: `surface-${room}`,
  comment: `static/app/src/${room} may import of the surfaces only ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^static/app/src/${room}/` },
  to: { path: '^static/app/src/[^/]+/', pathNot: `^static/app/src/(${allowed.join('|')})/` },
}));

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Types count: a file that needs the type of another cannot be read without it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...roomRules,
    ...storeTypeRules,
    noStorePorts,
    ...subjectRules,
    ...unknownSubjects,
    ...surfaceRules,
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
      comment:
        'The local host runs the built bundle; the commands and the reader of exports read the domain.',
      severity: 'error',
      from: { path: '^local/', pathNot: '^local/(model|read|data)/' },
      to: { path: '^src/' },
    },
    {
      name: 'local-reads-files-as-the-app-does',
      comment: 'Of the app, the readers of files know only its domain.',
      severity: 'error',
      from: { path: '^local/(read|data)/' },
      to: { path: '^src/', pathNot: '^src/domain/' },
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
