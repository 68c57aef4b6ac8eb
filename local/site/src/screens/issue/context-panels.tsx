import { AppFrame } from '../../frames/app-frame';
import { useModules } from '../../frames/use-modules';
import { usePanelStatus } from '../../frames/use-panel-status';
import type { SessionModule } from '../../../../forge/bridge-host';
import type { Issue } from '../../rest/jira-shapes';
import { useReloadJira } from '../../rest/use-jira';
import { CountBadge, Lozenge } from '../../ui/lozenge';
import { panelExtension } from './issue-context';
import { Panel } from './panel';

/** The app's panels of the work item. */
export function ContextPanels({ issue }: { readonly issue: Issue }) {
  const modules = useModules('jira:issueContext', issue.fields.project?.key ?? null);
  return (
    <>
      {modules.map((module) => (
        <ContextPanel key={module.key} module={module} issue={issue} />
      ))}
    </>
  );
}

function ContextPanel({ module, issue }: { readonly module: SessionModule; readonly issue: Issue }) {
  const reload = useReloadJira();
  const extension = panelExtension(issue);
  const status = usePanelStatus(module, extension, issue.fields.updated ?? '');
  return (
    <Panel
      title={module.label ?? module.title}
      isFrame
      status={
        status !== null &&
        (status.type === 'badge' ? (
          <CountBadge value={status.label} unit="" />
        ) : (
          <Lozenge tone={status.tone}>{status.label}</Lozenge>
        ))
      }
    >
      <AppFrame
        moduleKey={module.key}
        extension={extension}
        firstHeight={180}
        actions={{ onRefresh: () => void reload() }}
      />
    </Panel>
  );
}
