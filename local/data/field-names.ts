/** What the loader knows how to take from a work item, whatever a source calls it. */
export type KnownField =
  | 'key'
  | 'id'
  | 'summary'
  | 'type'
  | 'status'
  | 'statusCategory'
  | 'project'
  | 'projectKey'
  | 'projectName'
  | 'priority'
  | 'resolution'
  | 'resolved'
  | 'created'
  | 'updated'
  | 'assignee'
  | 'assigneeId'
  | 'reporter'
  | 'reporterId'
  | 'creator'
  | 'creatorId'
  | 'dueDate'
  | 'startDate'
  | 'fixVersions'
  | 'labels'
  | 'components'
  | 'votes'
  | 'watchers'
  | 'watcherIds'
  | 'description'
  | 'originalEstimate'
  | 'storyPoints'
  | 'sprint'
  | 'closedSprints'
  | 'parent'
  | 'parentKey'
  | 'epic'
  | 'comment'
  | 'commentCount'
  | 'links'
  | 'subtasks'
  | 'rank'
  | 'derived';

/** Names in REST answers and in English and Spanish exports, in lower case. */
const fieldByName: Readonly<Record<KnownField, readonly string[]>> = {
  key: ['key', 'issue key', 'work item key', 'clave de incidencia'],
  id: ['id', 'issue id', 'work item id', 'id de la incidencia'],
  summary: ['summary', 'resumen'],
  type: ['issuetype', 'issue type', 'work type', 'tipo de incidencia', 'tipo de actividad'],
  status: ['status', 'estado'],
  statusCategory: ['statuscategory', 'status category', 'categoría de estado'],
  project: ['project', 'proyecto'],
  projectKey: ['project key', 'clave del proyecto'],
  projectName: ['project name', 'nombre del proyecto'],
  priority: ['priority', 'prioridad'],
  resolution: ['resolution', 'resolución'],
  resolved: ['resolutiondate', 'resolved', 'resuelta'],
  created: ['created', 'creada'],
  updated: ['updated', 'actualizada'],
  assignee: ['assignee', 'persona asignada', 'responsable'],
  assigneeId: ['assignee id', 'id de la persona asignada'],
  reporter: ['reporter', 'informador'],
  reporterId: ['reporter id', 'id del informador'],
  creator: ['creator', 'creador'],
  creatorId: ['creator id', 'id del creador'],
  dueDate: ['duedate', 'due date', 'due', 'fecha de vencimiento'],
  startDate: ['start date', 'target start', 'fecha de inicio'],
  fixVersions: [
    'fixversions',
    'fix versions',
    'fix version/s',
    'versiones corregidas',
    'versión(es) corregida(s)',
  ],
  labels: ['labels', 'etiquetas'],
  components: ['components', 'component/s', 'componentes', 'componente/s'],
  votes: ['votes', 'votos'],
  watchers: ['watches', 'watchers', 'interesados', 'observadores'],
  watcherIds: ['watchers id', 'id de los interesados', 'id de los observadores'],
  description: ['description', 'descripción'],
  originalEstimate: ['timeoriginalestimate', 'original estimate', 'estimación original'],
  storyPoints: [
    'storypoints',
    'story points',
    'story point estimate',
    'puntos de historia',
    'estimación de puntos de historia',
  ],
  sprint: ['sprint', 'sprints'],
  closedSprints: ['closedsprints'],
  parent: ['parent', 'parent id', 'principal'],
  parentKey: ['parent key', 'clave principal', 'parent link'],
  epic: ['epic', 'epic link', 'enlace de épica'],
  comment: ['comment', 'comments', 'comentario', 'lastcomments'],
  commentCount: ['commentcount'],
  links: ['issuelinks', 'linked issues'],
  subtasks: ['subtasks', 'sub-tasks'],
  rank: ['rank'],
  derived: [
    'last viewed',
    'lastviewed',
    'vista por última vez',
    'work ratio',
    'workratio',
    'relación de trabajo',
    'flagged',
    'parent summary',
    'status category changed',
    'statuscategorychangedate',
    'categoría de estado cambiada',
    'progress',
    'aggregateprogress',
    'aggregatetimeestimate',
    'aggregatetimeoriginalestimate',
    'aggregatetimespent',
    'timetracking',
    'σ original estimate',
    'σ remaining estimate',
    'σ time spent',
    'σ estimación original',
    'σ trabajo restante estimado',
    'σ tiempo empleado',
    'project type',
    'tipo de proyecto',
    'project lead',
    'project lead id',
    'project description',
    'project url',
    'responsable del proyecto',
    'id del responsable del proyecto',
    'descripción del proyecto',
    'issue color',
    'epic color',
    'epic status',
    'epic name',
    'development',
    'thumbnail',
    '[chart] time in status',
    '[chart] date of first response',
    'issuerestriction',
    'watcher',
    'last commented',
  ],
};

const known: ReadonlyMap<string, KnownField> = new Map(
  Object.entries(fieldByName).flatMap(([field, names]) =>
    names.map((name): [string, KnownField] => [name, field as KnownField]),
  ),
);

/**
 * The field that a REST id, a field's name or a column's header means, or undefined. The wrapping of exports
 * (`Custom field (X)`, `Campo personalizado (X)`) is taken off.
 */
export function knownField(name: string): KnownField | undefined {
  return known.get(bareFieldName(name).toLowerCase());
}

/** A column's header without the wrapping that exports put around custom fields. */
export function bareFieldName(name: string): string {
  const custom = /^(?:custom field|campo personalizado) \((.*)\)$/i.exec(name.trim());
  return (custom?.[1] ?? name).trim();
}

/** Fields that Jira Cloud gives to every new site under the same id, for exports that do not name their fields. */
export const usualCloudFields: ReadonlyMap<string, KnownField> = new Map([
  ['customfield_10014', 'epic'],
  ['customfield_10015', 'startDate'],
  ['customfield_10016', 'storyPoints'],
  ['customfield_10019', 'rank'],
  ['customfield_10020', 'sprint'],
]);

/** The link that a column like `Inward issue link (Blocks)` holds. */
export function linkColumn(
  header: string,
): { readonly type: string; readonly direction: 'inward' | 'outward' } | undefined {
  const match = /^(inward|outward|.*entrante|.*saliente)(?: issue| work item)?(?: link)?[^(]*\((.+)\)$/i.exec(
    header.trim(),
  );
  if (match === null) return undefined;
  const isInward = /^(inward|.*entrante)/i.test(match[1] ?? '');
  return { type: match[2] ?? '', direction: isInward ? 'inward' : 'outward' };
}
