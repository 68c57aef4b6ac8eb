import { projectTypeOf } from '../fields/render-entities';
import type { ProjectRow } from '../store/rows';
import { noSuchValue, optionField, wordField } from './field-makers';
import { type JqlContext, type JqlField, type Literal, EQUALITY } from './jql-field';
import { isProject } from './work-fields';

/** Fields about where an item lives and what it is connected to: project, category, links, levels. */
export function placeFields(context: JqlContext): JqlField[] {
  const { state, access } = context;
  const { store } = state;
  const visible = (): ProjectRow[] => [...store.all('projects')].filter((row) => access.canBrowse(row));
  return [
    optionField({
      displayName: 'project',
      names: ['project', 'space'],
      rows: visible,
      ids: (issue) => [issue.projectId],
      extra: {
        literal: (text) => {
          const found = visible().filter((row) => isProject(row, text));
          if (found.length === 0) throw noSuchValue('project', text);
          return { values: found.map((row) => row.id) };
        },
        call: (name, args) => callProjects(context, visible(), name, args),
        lookUp: (ids) => ids.flatMap((id) => store.indexes.issuesByProject.get(String(id))),
        sortKey: (issue) => store.get('projects', issue.projectId)?.name.toLowerCase(),
      },
    }),
    wordField('projectType', ['projecttype'], (issue) => {
      const project = store.get('projects', issue.projectId);
      return project ? [projectTypeOf(project)] : [];
    }),
    {
      ...wordField('category', ['category'], () => []),
      literal: (text) => {
        throw noSuchValue('category', text);
      },
    },
    wordField('level', ['level'], () => []),
    {
      ...wordField('issueLinkType', ['issuelinktype', 'workitemlinktype'], (issue) =>
        store.indexes.linksByIssue.get(issue.id).flatMap((link) => {
          const type = store.get('linkTypes', link.typeId);
          if (!type) return [];
          return [type.name, link.fromId === issue.id ? type.outward : type.inward];
        }),
      ),
      operators: EQUALITY,
      literal: (text) => {
        const wanted = text.toLowerCase();
        const known = [...store.all('linkTypes')].some((row) =>
          [row.name, row.inward, row.outward].some((each) => each.toLowerCase() === wanted),
        );
        if (!known) throw noSuchValue('issueLinkType', text);
        return { values: [wanted] };
      },
    },
  ];
}

function callProjects(
  { access, state }: JqlContext,
  visible: readonly ProjectRow[],
  name: string,
  args: readonly string[],
): Literal[] | undefined {
  const literal = (rows: readonly ProjectRow[]): Literal[] => [{ values: rows.map((row) => row.id) }];
  const { accountId } = access;
  switch (name) {
    case 'projectsleadbyuser':
    case 'spacesleadbyuser': {
      const lead = args[0] ?? accountId;
      return literal(visible.filter((row) => row.lead !== undefined && row.lead === lead));
    }
    case 'projectswhereuserhaspermission':
    case 'spaceswhereuserhaspermission':
      return literal(
        visible.filter((row) => access.hasOnProject((args[0] ?? '').toUpperCase().replaceAll(' ', '_'), row)),
      );
    case 'projectswhereuserhasrole':
    case 'spaceswhereuserhasrole': {
      const role = (args[0] ?? '').toLowerCase();
      const members = (row: ProjectRow): readonly string[] =>
        role.startsWith('admin')
          ? row.roles.admin
          : role.startsWith('dev') || role === 'member'
            ? row.roles.developer
            : row.roles.viewer;
      return literal(
        visible.filter(
          (row) =>
            accountId !== undefined &&
            state.store.get('users', accountId) &&
            members(row).includes(accountId),
        ),
      );
    }
    default:
      return undefined;
  }
}
