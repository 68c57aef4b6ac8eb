import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { surveyTemplate, surveyText } from '@domain/surveys/survey';
import type { SurveyKind } from '@domain/surveys/survey';
import { surveyFile, SURVEY_FORMATS } from '@domain/surveys/survey-file';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { saveFile } from '../../api/save-file';
import { useSaid } from '../../i18n/said';
import { useText } from '../../i18n/text';
import { languageFor, languageNames } from '../../i18n/words';
import { useAnnounce } from '../../ui/announcer';
import { Note } from '../../ui/note';
import { SelectBox } from '../../ui/select-box';
import { subjectOf } from './survey-subject';
import styles from './surveys.module.css';

/** More questions than a person answers with care. */
const NEEDS_AT_FIRST = 5;

interface AskSurveyProps {
  readonly kind: SurveyKind;
  readonly snapshot: KnowledgeSnapshot;
  /** Key of the need that the address asks about; null = the widest ones. */
  readonly about: string | null;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The survey as text to send and as files that survey tools read; about chosen needs where it is about needs. */
export function AskSurvey({ kind, snapshot, about, open, onOpen }: AskSurveyProps): ReactNode {
  const { t, locale } = useText();
  const languages = languageNames(locale);
  const [language, setLanguage] = useState(languageFor(locale));
  const say = useSaid(language);
  const announce = useAnnounce();
  const aboutNeeds = kind === 'importance-satisfaction' || kind === 'kano';
  const widest = useMemo(() => [...snapshot.needs].sort((a, b) => b.gap - a.gap), [snapshot.needs]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        about !== null && widest.some(({ key }) => key === about)
          ? [about]
          : widest.slice(0, NEEDS_AT_FIRST).map(({ key }) => key),
      ),
  );
  const subject = subjectOf(
    snapshot.productName,
    widest.filter(({ key }) => chosen.has(key)),
  );
  const survey = surveyTemplate(kind, subject, { code: language, say });
  const text = surveyText(survey);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      announce(t('surveys.copied'));
    } catch {
      // Browsers may keep the clipboard from a page inside another one: the text stays on the screen to copy.
      announce(t('surveys.copy.by-hand'));
    }
  };
  return (
    <details
      className={styles.box}
      open={open}
      onToggle={(event) => {
        onOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h2>{t('surveys.ask')}</h2>
      </summary>
      {aboutNeeds && (
        <fieldset className={styles.needs}>
          <legend>{t('surveys.about')}</legend>
          {widest.map(({ key, title }) => (
            <label key={key} className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.has(key)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.currentTarget.checked) next.add(key);
                  else next.delete(key);
                  setChosen(next);
                }}
              />
              {key} {title}
            </label>
          ))}
        </fieldset>
      )}
      {languages.length > 1 && (
        <SelectBox
          label={t('surveys.language')}
          value={language}
          options={languages.map((code) => ({ value: code, label: nameOf(code, locale) }))}
          onChange={setLanguage}
        />
      )}
      {survey.questions.length === 0 ? (
        <Note tone="neutral" title={t('surveys.choose-needs')} />
      ) : (
        <>
          <pre className={styles.text} tabIndex={0} aria-label={t('surveys.text')}>
            {text}
          </pre>
          <div className={styles.actions}>
            <Button spacing="compact" appearance="primary" onClick={() => void copy()}>
              {t('surveys.copy')}
            </Button>
            {SURVEY_FORMATS.map((format) => (
              <Button
                key={format}
                spacing="compact"
                onClick={() => {
                  const { name, mimeType, content } = surveyFile(survey, format);
                  saveFile(name, mimeType, content);
                }}
              >
                {t(`survey-format.${format}`)}
              </Button>
            ))}
          </div>
          <p className={styles.faint}>{t('surveys.formats')}</p>
        </>
      )}
    </details>
  );
}

function nameOf(language: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}
