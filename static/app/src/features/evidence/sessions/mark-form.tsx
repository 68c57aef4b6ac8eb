import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PassageView, SessionView } from '@contract/evidence/session-views';
import type { ProcedureInput } from '@contract/rpc';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { highlightsIn } from '@domain/evidence/sessions/highlights';
import { labelsIn, participantOf } from '@domain/evidence/sessions/voices';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { LinkForm } from '../link-form';
import { LineField } from '../said-fields';
import type { Marked } from './marked';
import styles from './sessions.module.css';

interface MarkFormProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly session: SessionView;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly passage: PassageView;
  readonly marked: readonly Marked[];
  readonly onDone: () => void;
}

type Mark = ProcedureInput<'session.mark'>['mark'];

/** What is marked becomes a quote: for which need, for or against, how strongly; or kept to be sorted later. */
export function MarkForm(props: MarkFormProps): ReactNode {
  const { projectId, snapshot, session, accountNames, passage, marked, onDone } = props;
  const { t } = useText();
  const announce = useAnnounce();
  const [tags, setTags] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const quotes = marked.flatMap(({ from, to }) =>
    highlightsIn(passage, from, to, labelsIn(session, passage.text)),
  );
  const save = useAct(async (link: Mark['link'], { write }) => {
    const [range] = marked;
    const { ids } = await write('session.mark', {
      projectId,
      mark: {
        id,
        passageId: passage.id,
        version: passage.version,
        from: range?.from ?? 0,
        to: range?.to ?? 0,
        link: link ?? null,
        tags: tags
          .split(',')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      },
    });
    return ids.length;
  });
  const mark = (link: Mark['link']): void => {
    save.run(link, (count) => {
      announce(t('session.marked', { count }));
      onDone();
    });
  };
  const [first] = quotes;
  if (first === undefined) return <p className={styles.faint}>{t('session.mark.nothing')}</p>;
  const accountId = participantOf(session, first.speaker)?.accountId ?? '';
  const words = quotes.map((quote) => quote.text).join('\n');
  return (
    <section className={styles.form} aria-label={t('session.mark')}>
      {quotes.map((quote) => (
        <blockquote key={quote.begins} className={styles.quote} dir="auto">
          {quote.speaker !== '' && <strong>{quote.speaker}: </strong>}
          {quote.text}
        </blockquote>
      ))}
      {quotes.length > 1 && (
        <p className={styles.faint}>{t('session.mark.each', { count: quotes.length })}</p>
      )}
      <LinkForm
        projectId={projectId}
        about={{ text: words.slice(0, 4_000), accountName: accountNames[accountId] ?? '' }}
        snapshot={snapshot}
        onLink={mark}
        onClose={onDone}
      />
      <div className={styles.acts}>
        <LineField longest={300} label={t('session.tags')} value={tags} onChange={setTags} />
        <Button
          spacing="compact"
          isLoading={save.busy}
          onClick={() => {
            mark(null);
          }}
        >
          {t('session.mark.later')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
      {save.failure !== null && <FailureNote error={save.failure} />}
    </section>
  );
}
