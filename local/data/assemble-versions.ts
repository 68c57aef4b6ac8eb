import type { DataVersion } from '../jira/site-data';
import type { Collector } from './collector';
import { projectKeyOf, type DraftIssue, type DraftVersion } from './draft';

interface Versions {
  readonly versions: readonly DataVersion[];
  readonly idsOf: (draft: DraftIssue) => readonly string[];
}

/** The versions of every project: those a project names, and those its work items name. A name is one version. */
export function assembleVersions(drafts: readonly DraftIssue[], collector: Collector): Versions {
  const versions = new Map<string, DataVersion>();
  const take = (projectKey: string, version: DraftVersion): void => {
    const place = `${projectKey} ${version.name}`;
    const known = versions.get(place);
    if (known !== undefined && (known.releaseDate !== undefined || version.releaseDate === undefined)) return;
    versions.set(place, {
      id: known?.id ?? version.id ?? `${projectKey}-version-${versions.size + 1}`,
      projectKey,
      name: version.name,
      released: version.released ?? known?.released ?? false,
      ...(version.releaseDate === undefined ? {} : { releaseDate: version.releaseDate }),
    });
  };
  const withIssues = new Set(drafts.map(projectKeyOf));
  for (const project of collector.projects.values())
    if (withIssues.has(project.key)) for (const version of project.versions ?? []) take(project.key, version);
  for (const draft of drafts)
    for (const version of draft.fixVersions ?? []) take(projectKeyOf(draft), version);
  return {
    versions: [...versions.values()],
    idsOf: (draft) => {
      const ids = (draft.fixVersions ?? []).flatMap(
        (version) => versions.get(`${projectKeyOf(draft)} ${version.name}`)?.id ?? [],
      );
      return [...new Set(ids)];
    },
  };
}
