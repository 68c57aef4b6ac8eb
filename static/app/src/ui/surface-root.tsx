import { StrictMode, createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset/dist/bundle.css';
import { AnswersProvider } from '../api/answers';
import { readContext } from '../api/context';
import type { SurfaceContext } from '../api/context';
import { followTheme } from '../api/view';
import { languageFor, loadMessages } from '../i18n/catalogue';
import type { Catalogue } from '../i18n/catalogue';
import { commonMessages } from '../i18n/common';
import { TextProvider, createText } from '../i18n/text';
import type { Text } from '../i18n/text';
import { AnnouncerProvider } from './announcer';
import { CrashNote } from './crash-note';
import { FailureNote } from './failure-note';
import { Skeleton } from './skeleton';
import './base.css';

interface Place {
  readonly context: SurfaceContext;
  readonly text: Text;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
const PlaceContext = createContext<SurfaceContext | null>(null);

/** Where this surface stands in Jira. */
export function useSurface(): SurfaceContext {
  const context = useContext(PlaceContext);
  if (context === null) throw new Error('A part of the interface stands outside of a surface.');
  return context;
}

/** Shows a surface in the page, in the person's language and Jira's theme. */
export function mountSurface(element: ReactNode, catalogues: readonly Catalogue[]): void {
  const host = document.getElementById('root');
  if (host === null) throw new Error('The page has no element with the id "root".');
  const place = readPlace(catalogues);
  createRoot(host).render(
    <StrictMode>
      <SurfaceRoot place={place}>{element}</SurfaceRoot>
    </StrictMode>,
  );
}

async function readPlace(catalogues: readonly Catalogue[]): Promise<Place> {
  const [context] = await Promise.all([readContext(), followTheme()]);
  const messages = await loadMessages([commonMessages, ...catalogues], context.locale);
  document.documentElement.lang = languageFor(context.locale);
  document.documentElement.dir = rightToLeft.has(context.locale.slice(0, 2)) ? 'rtl' : 'ltr';
  return { context, text: createText(messages, context.locale) };
}

export function SurfaceRoot({ place, children }: { place: Promise<Place>; children: ReactNode }): ReactNode {
  const [ready, setReady] = useState<Place | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    place.then(setReady, setFailure);
  }, [place]);
  if (failure !== null) {
    return (
      <TextProvider value={createText(commonMessages.en, 'en')}>
        <FailureNote error={failure} onRetry={reload} />
      </TextProvider>
    );
  }
  if (ready === null) return <Skeleton rows={3} />;
  return (
    <TextProvider value={ready.text}>
      <PlaceContext.Provider value={ready.context}>
        <AnswersProvider>
          <AnnouncerProvider>
            <CrashNote>{children}</CrashNote>
          </AnnouncerProvider>
        </AnswersProvider>
      </PlaceContext.Provider>
    </TextProvider>
  );
}

function reload(): void {
  location.reload();
}
