/** @jest-environment jsdom */
import { ok, playJira, refused } from '../fake-bridge';
import { screen, within } from '@testing-library/react';
import { heard, said } from '../../../src/domain/words/said';
import { AppError } from '../../../src/domain/app-error';
import { Panel } from '../../../static/app/src/features/items/panel/panel';
import { languages } from '../../../static/app/src/i18n/languages';
import { FailureNote } from '../../../static/app/src/ui/failure-note';
import { panel } from '../example-views';
import { renderSurface } from '../render-surface';

const inGerman = { context: { locale: 'de-DE' } };

describe('A failure on a German page', () => {
  it('is said in German, with its values', async () => {
    playJira({
      ...inGerman,
      answers: { 'panel.read': () => refused('not-found', said('needs.gone', { needKey: 'N-3' })) },
    });
    renderSurface(<Panel />, ['panel', 'new-need', 'model']);
    const alert = await screen.findByRole('alert');
    await within(alert).findByText('Das Bedürfnis N-3 gibt es nicht mehr. Wählen Sie ein anderes.');
    expect(within(alert).getByText('Das gibt es hier nicht mehr')).toBeTruthy();
  });

  it('writes numbers as German does', async () => {
    playJira(inGerman);
    renderSurface(
      <FailureNote error={new AppError('invalid', said('value.formula.long', { most: 2000 }))} />,
      [],
    );
    await screen.findByText('Die Formel ist länger als 2.000 Zeichen.');
  });

  it.each([
    ['a subject', { key: 'weather.rain', values: {} }],
    ['a sentence', { key: 'needs.vanished', values: { needKey: 'N-3' } }],
    ['a value', { key: 'needs.gone', values: {} }],
  ])('has a general sentence where this build does not know %s', async (_, unknown) => {
    playJira(inGerman);
    renderSurface(<FailureNote error={new AppError('conflict', heard(unknown))} />, []);
    await screen.findByText(
      'Die App sagt etwas, wofür diese Seite keine Worte hat. Laden Sie die Seite neu.',
    );
  });
});

describe('A language that is added', () => {
  type Load = () => Promise<{ readonly messages: Readonly<Record<string, string>> }>;
  const loud = (load: Load) => async () => {
    const { messages } = await load();
    const texts = Object.entries(messages).map(([key, text]) => [key, `¡${text}!`]);
    return { messages: Object.fromEntries(texts) as Readonly<Record<string, string>> };
  };
  const every = (table: Readonly<Record<string, Load>>) =>
    Object.fromEntries(Object.entries(table).map(([name, load]) => [name, loud(load)]));

  // The one line that a language adds to the table; its files say everything a little louder.
  beforeAll(() =>
    Reflect.set(languages, 'es', async () => {
      const { parts, said: sentences } = (await languages.en()).language;
      return { language: { parts: every(parts), said: every(sentences) } };
    }),
  );
  afterAll(() => Reflect.deleteProperty(languages, 'es'));

  it('is its files and one line in the table', async () => {
    playJira({ context: { locale: 'es-ES' }, answers: { 'panel.read': () => ok(panel) } });
    renderSurface(<Panel />, ['panel', 'new-need', 'model']);
    await screen.findByRole('button', { name: '¡Attach need!' });
  });

  it('speaks failures as well', async () => {
    playJira({ context: { locale: 'es-ES' } });
    renderSurface(<FailureNote error={new AppError('forbidden', said('app.project-admins-only'))} />, []);
    await screen.findByText('¡Only an admin of this project can do this.!');
    expect(screen.getByText('¡You may not do this here!')).toBeTruthy();
  });
});
