import { z } from 'zod';
import type { SessionModule } from '../../../forge/bridge-host';
import { useJira } from '../rest/use-jira';
import { useSession } from '../session/session-context';

const permissionsSchema = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

const permissionOfCondition: Readonly<Record<string, string>> = {
  canAdministerProjects: 'ADMINISTER_PROJECTS',
  canAdministerJira: 'ADMINISTER',
  isAdmin: 'ADMINISTER',
  isSiteAdmin: 'ADMINISTER',
};

/**
 * The app's modules of a type that the present user gets to see. Conditions on permissions are applied;
 * they hide, they do not protect: the app checks for itself. Admin pages are for Jira administrators.
 */
export function useModules(type: string, projectKey: string | null): readonly SessionModule[] {
  return useVisibleModules(type, projectKey).modules;
}

/** As {@link useModules}; `isPending` while it is not known yet what the present user gets to see. */
export function useVisibleModules(
  type: string,
  projectKey: string | null,
): { readonly modules: readonly SessionModule[]; readonly isPending: boolean } {
  const { session } = useSession();
  const modules = session.modules.filter((module) => module.type === type);
  const wanted = new Set(modules.flatMap(permissionsWanted));
  const query = new URLSearchParams({ permissions: [...wanted].sort().join(',') });
  if (projectKey !== null) query.set('projectKey', projectKey);
  const { data, isLoading } = useJira(
    wanted.size === 0 ? null : `/rest/api/3/mypermissions?${query.toString()}`,
    permissionsSchema,
    { staleMs: 60_000 },
  );
  const visible = modules.filter((module) =>
    permissionsWanted(module).every((key) => data?.permissions[key]?.havePermission === true),
  );
  return { modules: visible, isPending: isLoading };
}

function permissionsWanted(module: SessionModule): readonly string[] {
  const conditions = module.displayConditions;
  const named =
    typeof conditions === 'object' && conditions !== null
      ? Object.entries(conditions)
          .filter(([, wanted]) => wanted === true)
          .map(([name]) => permissionOfCondition[name])
          .filter((key) => key !== undefined)
      : [];
  return module.type === 'jira:adminPage' ? [...named, 'ADMINISTER'] : named;
}
