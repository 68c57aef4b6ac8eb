/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { commonMessages } from '../../../static/app/src/i18n/common';
import { TextProvider, createText } from '../../../static/app/src/i18n/text';
import { Combobox } from '../../../static/app/src/ui/combobox';

describe('A field with choices', () => {
  const picked: string[] = [];
  const field = (ids: readonly string[], behind: boolean) => (
    <TextProvider value={createText(commonMessages.en, 'en')}>
      <Combobox
        label="Need"
        text="pay"
        onText={() => undefined}
        nothing="Nothing"
        behind={behind}
        options={ids.map((id) => ({ id, content: id }))}
        onPick={(id) => picked.push(id)}
      />
    </TextProvider>
  );
  const press = (key: string) => fireEvent.keyDown(screen.getByRole('combobox'), { key });
  beforeEach(() => {
    picked.length = 0;
  });

  it('picks by Enter what answers the text, not what answered an earlier one', () => {
    const { rerender } = render(field(['N-1', 'N-2'], true));
    press('Enter');
    expect(picked).toEqual([]);
    rerender(field(['N-7'], false));
    expect(picked).toEqual(['N-7']);
    rerender(field(['N-8'], false));
    expect(picked).toEqual(['N-7']);
  });

  it('picks what a person has walked to, and nothing when they go on typing', () => {
    const { rerender } = render(field(['N-1', 'N-2'], true));
    press('ArrowDown');
    press('Enter');
    expect(picked).toEqual(['N-2']);
    rerender(field(['N-1'], true));
    press('Enter');
    press('x');
    rerender(field(['N-7'], false));
    expect(picked).toEqual(['N-2']);
  });
});
