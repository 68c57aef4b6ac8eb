import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { Part } from '../../../ui/part';
import { useSurface } from '../../../ui/surface-root';
import { gadgetSettings } from './gadget-settings';
import type { GadgetSettings } from './gadget-settings';
import styles from './gadget.module.css';

interface GadgetProps {
  readonly settings: GadgetSettings;
}

/** One entry for each gadget of the manifest, by its module's key. */
const gadgets: Readonly<Record<string, LazyExoticComponent<ComponentType<GadgetProps>>>> = {
  'gadget-top-needs': lazy(async () => ({ default: (await import('./top-needs')).TopNeeds })),
  'gadget-personas': lazy(async () => ({ default: (await import('./persona-coverage')).PersonaCoverage })),
  'gadget-nps': lazy(async () => ({ default: (await import('./nps-trend')).NpsTrend })),
  'gadget-next': lazy(async () => ({ default: (await import('./whats-next')).WhatsNext })),
  'gadget-quote': lazy(async () => ({ default: (await import('./quote-of-week')).QuoteOfWeek })),
};
const SettingsForm = lazy(async () => ({ default: (await import('./settings-form')).SettingsForm }));

/** A gadget on a Jira dashboard, or the form in which its project is chosen. */
export function Gadget(): ReactNode {
  const { moduleKey, entryPoint, gadgetConfiguration } = useSurface();
  const { t } = useText();
  const settings = gadgetSettings.safeParse(gadgetConfiguration).data ?? null;
  const Content = gadgets[moduleKey];
  return (
    <main className={styles.gadget}>
      <Part rows={4} label={t('state.loading')}>
        {entryPoint === 'edit' ? (
          <SettingsForm settings={settings} asksLevel={moduleKey === 'gadget-next'} />
        ) : settings === null ? (
          <Note tone="info" title={t('gadget.unset.title')}>
            {t('gadget.unset.text')}
          </Note>
        ) : (
          Content !== undefined && (
            <>
              {settings.projectName !== '' && <p className={styles.small}>{settings.projectName}</p>}
              <Content settings={settings} />
            </>
          )
        )}
      </Part>
    </main>
  );
}
