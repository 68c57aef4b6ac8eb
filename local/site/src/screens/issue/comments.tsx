import { useState, type FormEvent } from 'react';
import { useFlags } from '../../flags/flag-context';
import { requestText } from '../../rest/http';
import { commentPageSchema } from '../../rest/jira-shapes';
import { useJira, useReloadJira } from '../../rest/use-jira';
import { adfFromText, readRichText } from '../../rich-text/adf';
import { RichText } from '../../rich-text/rich-text';
import { useSession } from '../../session/session-context';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { formatTime } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Lozenge } from '../../ui/lozenge';
import { ProblemNote } from '../../ui/problem-note';
import screen from '../screen.module.css';
import styles from './issue.module.css';

/** The comments, newest first, and a place to write one. */
export function Comments({ issueKey }: { readonly issueKey: string }) {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment`;
  const { data, error, refetch } = useJira(`${path}?orderBy=-created&maxResults=50`, commentPageSchema);
  return (
    <>
      <CommentForm path={path} />
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.comments.map((comment) => {
        const name = comment.author?.displayName ?? 'Unknown';
        const document = readRichText(comment.body);
        return (
          <article key={comment.id} className={styles['entry']} aria-label={`Comment by ${name}`}>
            <Avatar name={name} size={32} isNamed={false} />
            <div className={styles['entryBody']}>
              <div className={styles['entryHead']}>
                <strong>{name}</strong>
                <time className={styles['subtle']} dateTime={comment.created}>
                  {formatTime(comment.created)}
                </time>
                {!comment.jsdPublic && <Lozenge tone="moved">Internal note</Lozenge>}
              </div>
              {document !== null && <RichText document={document} />}
            </div>
          </article>
        );
      })}
      {data !== undefined && data.total > data.comments.length && (
        <p className={styles['subtle']}>
          The newest {data.comments.length} of {data.total} comments.
        </p>
      )}
    </>
  );
}

function CommentForm({ path }: { readonly path: string }) {
  const { session } = useSession();
  const { showProblem } = useFlags();
  const reload = useReloadJira();
  const [text, setText] = useState('');
  const [isSaving, setIsSaving] = useState(false);

  async function add(event: FormEvent) {
    event.preventDefault();
    setIsSaving(true);
    try {
      await requestText(path, { method: 'POST', body: { body: adfFromText(text) } });
      setText('');
      await reload();
    } catch (error) {
      showProblem(error);
    } finally {
      setIsSaving(false);
    }
  }
  return (
    <form className={styles['commentForm']} onSubmit={(event) => void add(event)}>
      <Avatar name={session.user.displayName} size={32} isNamed={false} />
      <div className={styles['entryBody']}>
        <textarea
          className={screen['input']}
          aria-label="Add a comment"
          placeholder="Add a comment"
          rows={text === '' ? 1 : 4}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        {text.trim() !== '' && (
          <Button type="submit" appearance="primary" disabled={isSaving}>
            Save comment
          </Button>
        )}
      </div>
    </form>
  );
}
