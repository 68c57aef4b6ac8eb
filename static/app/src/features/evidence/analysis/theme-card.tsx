import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NewNeed } from '@contract/needs/new-need';
import type { ThemeView } from '@contract/evidence/analysis-views';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { ThreeQuestions } from '../../needs/new-need/three-questions';
import { useNeedDraft } from '../../needs/new-need/use-need-draft';
import { needOptions } from '../link-form';
import type { AnalysisProps } from './analysis-props';
import { LinkQuestion, LinkUndo } from './link-question';
import type { LinkAct } from './link-question';
import styles from '../evidence.module.css';

/** Many pieces for a need that is there, or for one that is made for them first. */
type LinkAll = { readonly ids: readonly string[] } & (
  { readonly needKey: string } | { readonly need: NewNeed }
);

interface ThemeProps extends AnalysisProps {
  readonly theme: ThemeView;
}

/** One theme: its wording, some of its evidence word for word, and the need that it is, was or becomes. */
export function ThemeCard(props: ThemeProps): ReactNode {
  const { projectId, snapshot, theme } = props;
  const { t } = useText();
  const announce = useAnnounce();
  const link = useAct(async ({ ids, ...request }: LinkAll, { write }) => {
    const needKey =
      'needKey' in request
        ? request.needKey
        : (await write('need.add', { projectId, need: request.need })).needKey;
    const linked = await write('analysis.link', { projectId, ids: [...ids], link: { needKey } });
    return { needKey, ...linked };
  });
  const [open, setOpen] = useState<'link' | 'need' | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [done, setDone] = useState<LinkAct | null>(null);
  const [text, setText] = useState('');
  const linkAll = (request: LinkAll): void => {
    link.run(request, ({ needKey, linked, at }) => {
      const made = 'need' in request;
      announce(t(made ? 'analysis.theme.made' : 'analysis.linked', { need: needKey, count: linked }));
      setOpen(null);
      setAsked(null);
      setDone({ at, needKey });
    });
  };
  const ask = (needKey: string): void => {
    setOpen(null);
    setAsked(needKey);
  };
  return (
    <li className={styles.card}>
      <ThemeWords theme={theme} />
      {link.failure !== null && <FailureNote error={link.failure} />}
      {done !== null && (
        <LinkUndo
          projectId={projectId}
          act={done}
          onUndone={() => {
            setDone(null);
          }}
        />
      )}
      {asked !== null && (
        <LinkQuestion
          projectId={projectId}
          ids={theme.ids}
          needKey={asked}
          busy={link.busy}
          onLink={() => {
            linkAll({ ids: theme.ids, needKey: asked });
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {open === null && asked === null && (
        <ThemeActions {...props} busy={link.busy} onOpen={setOpen} onLink={ask} />
      )}
      {open === 'link' && (
        <div className={styles.form}>
          <Combobox
            autoFocus
            label={t('evidence.link.which')}
            placeholder={t('evidence.link.search')}
            text={text}
            onText={setText}
            busy={link.busy}
            nothing={t('picker.nothing', { text })}
            options={needOptions(snapshot, theme.needs, text).map((option) => ({
              id: option.key,
              content: (
                <span>
                  {option.title} <span className={styles.faint}>{option.key}</span>
                </span>
              ),
            }))}
            onPick={ask}
            onEscape={() => {
              setOpen(null);
            }}
          />
        </div>
      )}
      {open === 'need' && (
        <NeedForm
          title={theme.label}
          busy={link.busy}
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

/** The wording of a theme and some of its evidence word for word. */
function ThemeWords({ theme }: { readonly theme: ThemeView }): ReactNode {
  const { t, day } = useText();
  return (
    <>
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
    </>
  );
}

interface ThemeActionsProps extends ThemeProps {
  readonly busy: boolean;
  readonly onOpen: (form: 'link' | 'need') => void;
  readonly onLink: (needKey: string) => void;
}

/** What can be done with a theme: shown piece by piece, tied to the need that it seems to be, or to another. */
function ThemeActions({ snapshot, theme, onInbox, busy, onOpen, onLink }: ThemeActionsProps): ReactNode {
  const { t } = useText();
  const [suggested] = theme.needs;
  return (
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
              isLoading={busy}
              onClick={() => {
                onLink(suggested.key);
              }}
            >
              {t('analysis.theme.suggested', { need: suggested.name })}
            </Button>
          )}
          <Button
            spacing="compact"
            onClick={() => {
              onOpen('link');
            }}
          >
            {t('analysis.theme.link')}
          </Button>
          <Button
            spacing="compact"
            onClick={() => {
              onOpen('need');
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
  );
}

interface NeedFormProps {
  readonly title: string;
  readonly busy: boolean;
  readonly snapshot: AnalysisProps['snapshot'];
  readonly onNeed: (need: NewNeed) => void;
  readonly onClose: () => void;
}

function NeedForm({ title, busy, snapshot, onNeed, onClose }: NeedFormProps): ReactNode {
  const { t } = useText();
  const { draft, change, problem, complete } = useNeedDraft(title, snapshot);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const need = complete();
        if (need !== null) onNeed(need);
      }}
    >
      <ThreeQuestions draft={draft} personas={snapshot.personas} disabled={busy} onChange={change} />
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
