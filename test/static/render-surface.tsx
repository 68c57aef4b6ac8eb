import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { readContext } from '../../static/app/src/api/context';
import type { Part } from '../../static/app/src/i18n/language';
import { createText } from '../../static/app/src/i18n/text';
import { loadWords } from '../../static/app/src/i18n/words';
import { SurfaceRoot } from '../../static/app/src/ui/surface-root';

// A busy machine may take long to show something; a test fails when it never comes, not when it comes late.
configure({ asyncUtilTimeout: 20_000 });

/** Shows a part of the interface as its surface would, in the place that the fake Jira gives. */
export function renderSurface(element: ReactNode, parts: readonly Part[]): ReturnType<typeof render> {
  const place = readContext().then(async (context) => ({
    context,
    text: createText(await loadWords(['common', ...parts], context.locale), context.locale),
  }));
  return render(<SurfaceRoot place={place}>{element}</SurfaceRoot>);
}
