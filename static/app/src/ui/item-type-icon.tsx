import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import StoryIcon from '@atlaskit/icon/core/story';
import TaskIcon from '@atlaskit/icon/core/task';
import type { ReactNode } from 'react';

/** The kind of a work item as Jira draws it; its name is the project's own word. */
export function ItemTypeIcon({ typeName, level }: { typeName: string; level: number }): ReactNode {
  if (level > 0) return <EpicIcon label={typeName} color="var(--ds-icon-accent-purple)" />;
  const name = typeName.toLowerCase();
  if (name.includes('bug')) return <BugIcon label={typeName} color="var(--ds-icon-accent-red)" />;
  if (name.includes('story')) return <StoryIcon label={typeName} color="var(--ds-icon-accent-green)" />;
  return <TaskIcon label={typeName} color="var(--ds-icon-accent-blue)" />;
}
