import { showFlag } from '@forge/bridge';

/** One thing that can be done about what a flag says. */
export interface FlagAct {
  readonly label: string;
  readonly act: () => void;
}

export interface FlagWords {
  readonly tone: 'success' | 'info' | 'warning' | 'danger';
  readonly title: string;
  readonly text?: string;
  readonly acts?: readonly FlagAct[];
}

/**
 * Shows one of Jira's own flags, beside everything that the app draws. What went well and asks for nothing goes by
 * itself; what can be acted on, or was refused, stays until somebody has read it.
 * @returns takes it away
 */
export function raiseFlag({ tone, title, text, acts = [] }: FlagWords): () => void {
  const flag = showFlag({
    id: crypto.randomUUID(),
    type: tone === 'danger' ? 'error' : tone,
    title,
    ...(text !== undefined && { description: text }),
    actions: acts.map(({ label, act }) => ({ text: label, onClick: act })),
    isAutoDismiss: tone === 'success' && acts.length === 0,
  });
  return () => {
    // Somebody may have closed it, or the page around it is gone.
    void flag.close().catch(() => undefined);
  };
}
