import { parse } from '@formatjs/icu-messageformat-parser';
import { transformWithOxc } from 'vite';
import type { Plugin } from 'vite';

interface WordsFile {
  readonly messages: Readonly<Record<string, string>>;
}

/** A file of messages: one language's words of one part. */
const wordsFile = /\/(?:i18n|words)\/[a-z]{2,3}\/(?!index\.ts)[\w-]+\.ts$/;

/**
 * Parses the messages when the surfaces are built, so that the browser gets them ready to be said and no parser
 * for them. A message that ICU MessageFormat cannot read fails the build with its file and key.
 */
export function compileWords(): Plugin {
  return {
    name: 'compile-words',
    enforce: 'pre',
    async transform(code, id) {
      if (!wordsFile.test(id)) return null;
      const { code: script } = await transformWithOxc(code, id);
      const { messages } = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as WordsFile;
      const compiled = Object.fromEntries(
        Object.entries(messages).map(([key, text]) => [key, compile(text, key, id)]),
      );
      return { code: `export const messages = ${JSON.stringify(compiled)};`, map: null };
    },
  };
}

/** Text that means itself stays text: see `isPlain` of the words. */
function compile(text: string, key: string, id: string): string | ReturnType<typeof parse> {
  if (!/[{}']/.test(text)) return text;
  try {
    return parse(text, { ignoreTag: true, captureLocation: false });
  } catch (cause) {
    throw new Error(`${id}: the message ${key} is no ICU MessageFormat.`, { cause });
  }
}
