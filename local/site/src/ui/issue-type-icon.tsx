import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { cx } from './cx';
import styles from './marks.module.css';

/** The sign of a work item's type, drawn here so that no picture has to be fetched. */
export function IssueTypeIcon({ name, level }: { readonly name: string; readonly level: number }) {
  const { kind, glyph } = signOf(name, level);
  return (
    <span className={cx(styles['type'], styles[kind])} role="img" aria-label={name} title={name}>
      {glyph}
    </span>
  );
}

function signOf(name: string, level: number) {
  if (level > 1) return { kind: 'above', glyph: <ArrowUpIcon label="" /> };
  if (level === 1) return { kind: 'epic', glyph: <EpicIcon label="" /> };
  if (level < 0) return { kind: 'task', glyph: <SubtasksIcon label="" /> };
  if (/bug|defect/i.test(name)) return { kind: 'bug', glyph: <BugIcon label="" /> };
  if (/story|feature|improvement/i.test(name)) return { kind: 'story', glyph: <StoryIcon label="" /> };
  return { kind: 'task', glyph: <TaskIcon label="" /> };
}
