import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ThemeView } from '@contract/evidence/analysis-views';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { completeDraft, missingAnswer, startDraft } from '../../needs/new-need/draft';
import { ThreeQuestions } from '../../needs/new-need/three-questions';
import { needOptions } from '../link-form';
import { useLinkAll } from './analysis-data';
import type { LinkAll } from './analysis-data';
import type { AnalysisProps } from './analysis-props';
import styles from '../evidence.module.css';

/** One theme: its wording, some of its evidence word for word, and the need that it is, was or becomes. */
export function ThemeCard(props: AnalysisProps & { readonly theme: ThemeView }): ReactNode {
  const { projectId, snapshot, theme, onInbox } = props;
  const { t, day } = useText();
  const announce = useAnnounce();
  const link = useLinkAll(projectId);
  const [open, setOpen] = useState<'link' | 'need' | null>(null);
  const [text, setText] = useState('');
  const linkAll = (request: LinkAll): void => {
    link.mutate(request, {
      onSuccess: ({ needKey, linked }) => {
        const made = 'need' in request;
        announce(t(made ? 'analysis.theme.made' : 'analysis.linked', { need: needKey, count: linked }));
        setOpen(null);
      },
    });
  };
  const [suggested] = theme.needs;
  return (
    <li className={styles.card}>
      <div className={styles.meta}>
        <strong>{theme.label}</strong>
        <Lozenge tone="info">{t('analysis.theme.pieces', { count: theme.ids.length })}</Lozenge>
        <span className={styles.faint}>{theme.words.slice(2).join(', ')}</span>
      </div>
      {theme.quotes.map((quote) => (
        <div key={quote.id}>
          <q dir="auto">{quote.text.slice(0, 200)}</q>{' '}
          <span className={styles.faint}>
            {[quote.account?.name ?? '', day(quote.saidOn)].filter((part) => part !== '').join(' · ')}
          </span>
        </div>
      ))}
      {link.isError && <FailureNote error={link.error} />}
      {open === null && (
        <div className={styles.actions}>
          <Button
            spacing="compact"
            onClick={() => {
              onInbox(`?text=${encodeURIComponent(theme.label)}`);
            }}
          >
            {t('analysis.theme.show')}
          </Button>
          {snapshot.canManageKnowledge && (
            <>
              {suggested !== undefined && (
                <Button
                  spacing="compact"
                  isLoading={link.isPending}
                  onClick={() => {
                    linkAll({ ids: theme.ids, needKey: suggested.key });
                  }}
                >
                  {t('analysis.theme.suggested', { need: suggested.name })}
                </Button>
              )}
              <Button
                spacing="compact"
                onClick={() => {
                  setOpen('link');
                }}
              >
                {t('analysis.theme.link')}
              </Button>
              <Button
                spacing="compact"
                onClick={() => {
                  setOpen('need');
                }}
              >
                {t('analysis.theme.need')}
              </Button>
              {suggested !== undefined && (
                <span className={styles.faint}>
                  {t('evidence.because', { words: suggested.because.join(', ') })}
                </span>
              )}
            </>
          )}
        </div>
      )}
      {open === 'link' && (
        <div className={styles.form}>
          <Combobox
            autoFocus
            label={t('evidence.link.which')}
            placeholder={t('evidence.link.search')}
            text={text}
            onText={setText}
            busy={link.isPending}
            nothing={t('picker.nothing', { text })}
            options={needOptions(snapshot, theme.needs, text).map((option) => ({
              id: option.key,
              content: (
                <span>
                  {option.title} <span className={styles.faint}>{option.key}</span>
                </span>
              ),
            }))}
            onPick={(needKey) => {
              linkAll({ ids: theme.ids, needKey });
            }}
            onEscape={() => {
              setOpen(null);
            }}
          />
        </div>
      )}
      {open === 'need' && (
        <NeedForm
          title={theme.label}
          busy={link.isPending}
          snapshot={snapshot}
          onNeed={(need) => {
            linkAll({ ids: theme.ids, need });
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </li>
  );
}

interface NeedFormProps {
  readonly title: string;
  readonly busy: boolean;
  readonly snapshot: AnalysisProps['snapshot'];
  readonly onNeed: (need: NonNullable<ReturnType<typeof completeDraft>>) => void;
  readonly onClose: () => void;
}

function NeedForm({ title, busy, snapshot, onNeed, onClose }: NeedFormProps): ReactNode {
  const { t } = useText();
  const [draft, setDraft] = useState(() => startDraft(title, snapshot.personas[0]?.key ?? null));
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const missing = missingAnswer(draft);
        setProblem(missing === null ? null : t(missing));
        const need = completeDraft(draft);
        if (need !== null) onNeed(need);
      }}
    >
      <ThreeQuestions draft={draft} personas={snapshot.personas} disabled={busy} onChange={setDraft} />
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          {t('action.save')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
