import type { ReactNode } from 'react';
import type { ModelView } from '@contract/value/value-views';
import { personWords, usePersonNames } from '../../../api/people';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { useSurface } from '../../../ui/surface-root';
import { valueWords } from './parameter-field';
import styles from './model.module.css';

/** Every version of the model: who changed what, when and why. */
export function ModelHistory({ model }: { model: ModelView }): ReactNode {
  const text = useText();
  const { t, instant } = text;
  const { accountId } = useSurface();
  const others = [...new Set(model.history.map(({ changedBy }) => changedBy))].filter(
    (id) => id !== accountId,
  );
  const names = usePersonNames(others);
  return (
    <section aria-label={t('history.title')}>
      <h3>{t('history.title')}</h3>
      {model.history.length === 0 && <p className={styles.small}>{t('history.none')}</p>}
      <ol className={styles.history} reversed>
        {model.history.map((version) => (
          <li key={version.version}>
            <div>
              <strong>{t('history.version', { version: String(version.version) })}</strong>{' '}
              <span className={styles.small}>
                {t('history.by', {
                  who:
                    personWords(version.changedBy, accountId, names, {
                      you: t('history.you'),
                      app: t('history.app'),
                    }) ?? t('history.account', { id: version.changedBy }),
                  when: instant(version.changedAt),
                })}
              </span>
            </div>
            {version.reason !== '' && <p>{version.reason}</p>}
            <ul>
              <li>{t('history.preset', { preset: t(`preset.${version.preset}`) })}</li>
              {version.changes.length === 0 && <li>{t('history.no-parameters')}</li>}
              {version.changes.map((change) => (
                <li key={change.id}>{changeWords(change, model, text)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeWords(
  { id, from, to }: ModelView['history'][number]['changes'][number],
  { parameters }: ModelView,
  text: Text,
): string {
  const parameter = parameters.find((candidate) => candidate.id === id);
  const words = (stored: string): string => {
    if (parameter === undefined) return stored;
    const value = parameter.unit === 'on-off' ? stored === 'true' : Number(stored);
    return valueWords(parameter, value, text);
  };
  const name = parameter === undefined ? id : (text.find(parameter.labelKey) ?? id);
  return text.t('history.change', { name, from: words(from), to: words(to) });
}
