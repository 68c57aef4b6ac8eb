import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { draftOf, gapsIn, letterOf } from '@domain/roadmap/telling/letter';
import type { Letter } from '@domain/roadmap/telling/letter';
import { languageNames } from '../../../../i18n/words';
import { useText } from '../../../../i18n/text';
import { FailureNote } from '../../../../ui/failure-note';
import { Menu, MenuGroup, MenuItem } from '../../../../ui/menu';
import { Note } from '../../../../ui/note';
import { SelectBox } from '../../../../ui/select-box';
import { EditWords } from './edit-words';
import { useKeptDraft } from './kept-drafts';
import { LetterPaper } from './letter-paper';
import { useHandOut } from './use-hand-out';
import type { CheckTexts } from './use-hand-out';
import styles from './telling.module.css';

interface LetterDeskProps {
  /** As the records say it. */
  readonly letter: Letter;
  /** Which text it is: what is typed is kept for it. */
  readonly name: string;
  readonly fileName: string;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  readonly check: CheckTexts;
  /** What else can be done with what is shown. */
  readonly children?: ReactNode;
}

/** A text before it leaves: seen as it is, worked on, looked through as a whole, then copied or saved. */
export function LetterDesk(props: LetterDeskProps): ReactNode {
  const { name, language, onLanguage, children } = props;
  const text = useText();
  const { t } = text;
  const [draft, keepDraft] = useKeptDraft(name);
  const [editing, setEditing] = useState(false);
  const letter = draft === null ? props.letter : letterOf(draft);
  const out = useHandOut(letter, props, props.check);
  const isEmpty = letter.length === 0;
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          isDisabled={isEmpty}
          onClick={() => {
            out.copy('text');
          }}
        >
          {t('telling.copy')}
        </Button>
        <OtherForms {...{ out, isEmpty }} />
        <Button
          isDisabled={isEmpty}
          onClick={() => {
            setEditing(true);
          }}
        >
          {t('telling.edit')}
        </Button>
        <SelectBox
          label={t('telling.language')}
          value={language}
          options={languageNames(text.locale).map((value) => ({
            value,
            label: languageName(value, text.locale),
          }))}
          onChange={onLanguage}
        />
        {children}
      </div>
      {editing && (
        <EditWords
          draft={draft ?? draftOf(letter)}
          onUse={keepDraft}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
      {draft !== null && (
        <Note
          tone="info"
          title={t('telling.own')}
          actions={
            <Button
              spacing="compact"
              onClick={() => {
                keepDraft(null);
              }}
            >
              {t('telling.own.drop')}
            </Button>
          }
        />
      )}
      <Warnings letter={letter} out={out} />
      {isEmpty ? (
        <Note tone="neutral" title={t('telling.nothing')}>
          {t('telling.nothing.text')}
        </Note>
      ) : (
        <LetterPaper letter={letter} language={language} />
      )}
    </div>
  );
}

interface OutProps {
  readonly out: ReturnType<typeof useHandOut>;
}

/** Every form in which the text can leave beside plain words. */
function OtherForms({ out, isEmpty }: OutProps & { readonly isEmpty: boolean }): ReactNode {
  const { t } = useText();
  return (
    <Menu label={t('telling.other')}>
      <MenuGroup>
        {(['md', 'html'] as const).map((form) => (
          <MenuItem
            key={form}
            isDisabled={isEmpty}
            onClick={() => {
              out.copy(form);
            }}
          >
            {t(`telling.copy.${form}`)}
          </MenuItem>
        ))}
        {(['html', 'md', 'text'] as const).map((form) => (
          <MenuItem
            key={form}
            isDisabled={isEmpty}
            onClick={() => {
              out.save(form);
            }}
          >
            {t(`telling.save.${form}`)}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}

/** What is still to be done before the text leaves, and why it did not. */
function Warnings({ letter, out }: OutProps & { readonly letter: Letter }): ReactNode {
  const { t } = useText();
  const gaps = gapsIn(letter).length;
  return (
    <>
      {gaps > 0 && <Note tone="warning" title={t('telling.gaps', { count: gaps })} />}
      {out.named > 0 && <Note tone="danger" title={t('telling.named', { count: out.named })} role="alert" />}
      {out.error !== null && <FailureNote error={out.error} />}
      {out.byHand !== null && (
        <label className={styles.note}>
          {t('telling.by-hand')}
          <textarea
            className={styles.copied}
            readOnly
            rows={6}
            value={out.byHand}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </label>
      )}
    </>
  );
}

function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}
