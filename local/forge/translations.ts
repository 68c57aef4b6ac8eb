import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeError, HostProblem } from './host-problem';
import type { AppManifest } from './manifest';

const translationsSchema = z.object({
  resources: z.array(z.object({ key: z.string(), path: z.string() })).min(1),
  fallback: z.looseObject({ default: z.string() }),
});

/** The app's language files, as Forge serves them beside each page and uses them for texts of the manifest. */
export class Translations {
  readonly #files: ReadonlyMap<string, unknown>;
  readonly #fallback: Readonly<Record<string, unknown>>;

  private constructor(files: ReadonlyMap<string, unknown>, fallback: Readonly<Record<string, unknown>>) {
    this.#files = files;
    this.#fallback = fallback;
  }

  /** Reads all language files; throws a HostProblem that names a broken one. */
  static read(manifest: AppManifest): Translations {
    if (manifest.translations === undefined) return new Translations(new Map(), {});
    const parsed = translationsSchema.safeParse(manifest.translations);
    if (!parsed.success)
      throw new HostProblem('manifest.yml is broken at translations. Correct it and start again.');
    const files = new Map<string, unknown>();
    for (const { key, path } of parsed.data.resources) {
      try {
        files.set(key, JSON.parse(readFileSync(join(manifest.appDirectory, path), 'utf8')));
      } catch (error) {
        throw new HostProblem(
          `The language file ${path} cannot be read: ${describeError(error)} Correct it.`,
        );
      }
    }
    return new Translations(files, parsed.data.fallback);
  }

  /** The text of a key in a language, through the manifest's fallbacks; the key itself when nobody has it. */
  text(key: string, locale: string): string {
    const listed = z.array(z.string()).safeParse(this.#fallback[locale]);
    const order = [
      locale,
      ...(listed.success ? listed.data : []),
      z.string().catch('').parse(this.#fallback['default']),
    ];
    for (const candidate of order) {
      const found = lookUp(this.#files.get(candidate), key);
      if (found !== undefined) return found;
    }
    return key;
  }

  /** A file of the `__LOCALES__` folder as JSON; undefined when there is none. */
  file(name: string): string | undefined {
    if (this.#files.size === 0) return undefined;
    if (name === 'i18n-info.json') {
      const locales = [...this.#files.keys()].sort();
      return JSON.stringify({ translations: {}, config: { locales, fallback: this.#fallback } });
    }
    const content = this.#files.get(name.replace(/\.json$/, ''));
    return content === undefined ? undefined : JSON.stringify(content);
  }
}

/** A key with dots is written flat or nested. */
function lookUp(texts: unknown, key: string): string | undefined {
  if (typeof texts !== 'object' || texts === null) return undefined;
  const flat: unknown = Reflect.get(texts, key);
  if (typeof flat === 'string') return flat;
  let value: unknown = texts;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return typeof value === 'string' ? value : undefined;
}
