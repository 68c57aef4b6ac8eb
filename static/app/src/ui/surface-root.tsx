import { StrictMode, createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset/dist/bundle.css';
import { AnswersProvider } from '../api/answers';
import { readContext } from '../api/context';
import type { SurfaceContext } from '../api/context';
import { followTheme } from '../api/view';
import { messages as lastWords } from '../i18n/en/common';
import type { Part } from '../i18n/language';
import { TextProvider, createText } from '../i18n/text';
import type { Text } from '../i18n/text';
import { languageFor, loadWords } from '../i18n/words';
import { AnnouncerProvider } from './announcer';
import { CrashNote } from './crash-note';
import { FailureNote } from './failure-note';
import { Skeleton } from './skeleton';
import { useEscapeOfLists } from './use-escape-of-lists';
import { useFocusKept } from './use-focus-kept';
import { WaitingNote } from './waiting-note';
import './base.css';
import './native-fields.css';

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
export function mountSurface(element: ReactNode, parts: readonly Part[]): void {
  const host = document.getElementById('root');
  if (host === null) throw new Error('The page has no element with the id "root".');
  const place = readPlace(parts);
  createRoot(host).render(
    <StrictMode>
      <SurfaceRoot place={place}>{element}</SurfaceRoot>
    </StrictMode>,
  );
}

async function readPlace(parts: readonly Part[]): Promise<Place> {
  // The browser mostly speaks the person's language: words are on their way while Jira says whose page this is.
  void loadWords(parts, navigator.language).catch(() => undefined);
  const [context] = await Promise.all([readContext(), followTheme()]);
  const messages = await loadWords(['common', ...parts], context.locale);
  document.documentElement.lang = languageFor(context.locale);
  document.documentElement.dir = rightToLeft.has(context.locale.slice(0, 2)) ? 'rtl' : 'ltr';
  return { context, text: createText(messages, context.locale) };
}

export function SurfaceRoot({ place, children }: { place: Promise<Place>; children: ReactNode }): ReactNode {
  const [ready, setReady] = useState<Place | null>(null);
  useFocusKept();
  useEscapeOfLists();
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly text: Text } | null>(null);
  useEffect(() => {
    place.then(setReady, (error: unknown) => {
      void wordsOfFailure().then((text) => setFailure({ error, text }));
    });
  }, [place]);
  if (failure !== null) {
    return (
      <TextProvider value={failure.text}>
        <FailureNote error={failure.error} onRetry={reload} />
      </TextProvider>
    );
  }
  if (ready === null) return <Skeleton rows={3} />;
  return (
    <TextProvider value={ready.text}>
      <PlaceContext.Provider value={ready.context}>
        <AnswersProvider>
          <AnnouncerProvider>
            <WaitingNote />
            <CrashNote>{children}</CrashNote>
          </AnnouncerProvider>
        </AnswersProvider>
      </PlaceContext.Provider>
    </TextProvider>
  );
}

/** Words for a page that does not even know whose it is: the browser's language, English when that does not load. */
async function wordsOfFailure(): Promise<Text> {
  const { language } = navigator;
  return loadWords(['common'], language).then(
    (messages) => createText(messages, language),
    () => createText(lastWords, 'en'),
  );
}

function reload(): void {
  location.reload();
}
