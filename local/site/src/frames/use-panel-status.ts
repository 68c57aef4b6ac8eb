import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { ExtensionContext, SessionModule } from '../../../forge/bridge-host';
import { requestJson } from '../rest/http';
import type { LozengeTone } from '../ui/lozenge';

/** What a folded panel says beside its title. */
export interface PanelStatus {
  readonly type: 'badge' | 'lozenge' | 'icon';
  readonly label: string;
  readonly tone: LozengeTone;
}

const dynamicPropertiesSchema = z.looseObject({
  status: z
    .object({
      type: z.enum(['badge', 'lozenge', 'icon']),
      value: z.object({
        label: z.union([z.string(), z.number()]).transform(String),
        type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
      }),
    })
    .nullish(),
});

/**
 * Asks the app's function of dynamic properties for the panel's status; null while unknown or without one.
 * `revision` changes whenever the work item does.
 */
export function usePanelStatus(
  module: SessionModule,
  extension: ExtensionContext,
  revision: string,
): PanelStatus | null {
  const { data } = useQuery({
    queryKey: ['rest', 'panel-status', module.key, JSON.stringify(extension), revision],
    enabled: module.hasDynamicProperties === true,
    queryFn: () =>
      requestJson(`/local/modules/${encodeURIComponent(module.key)}/badge`, dynamicPropertiesSchema, {
        method: 'POST',
        body: { extension },
      }),
    placeholderData: (previous) => previous,
  });
  const status = data?.status;
  if (status === undefined || status === null) return null;
  return { type: status.type, label: status.value.label, tone: status.value.type ?? 'default' };
}
