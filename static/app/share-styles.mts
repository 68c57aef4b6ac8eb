import { readFile } from 'node:fs/promises';
import { preprocessCSS } from 'vite';
import type { Plugin, ResolvedConfig } from 'vite';

/**
 * Keeps one copy of a sheet that others compose from. Vite puts a copy of all of it in front of each sheet that composes,
 * and a later copy would win over what an earlier sheet says beside what it composes; here each of them loads the sheet
 * itself, before its own rules. A copy that is not told from the rest of a sheet fails the build.
 */
export function shareStyles(sheet: string): Plugin[] {
  const composing = new Set<string>();
  let config: ResolvedConfig;
  let copy: RegExp;
  let mark: string;
  return [
    {
      name: 'drop-copied-styles',
      configResolved(resolved) {
        config = resolved;
      },
      async buildStart() {
        const { code, modules = {} } = await preprocessCSS(await readFile(sheet, 'utf8'), sheet, config);
        // Only the space between the rules of a copy is not that of the sheet.
        copy = new RegExp(code.trim().split(/\s+/).map(literally).join('\\s*'));
        mark = Object.values(modules)[0] ?? '';
      },
      transform(code, id) {
        if (!id.endsWith('.module.css') || id === sheet || !code.includes(`.${mark}`)) return undefined;
        if (!copy.test(code)) this.error(`${id} keeps its copy of ${sheet}`);
        composing.add(id);
        return { code: code.replace(copy, ''), map: null };
      },
    },
    {
      name: 'load-shared-styles',
      enforce: 'post',
      transform(code, id) {
        // Nobody reads the names of its classes from the sheet itself, and yet it must stay.
        if (id === sheet) return { code, map: null, moduleSideEffects: 'no-treeshake' };
        return composing.has(id)
          ? { code: `import ${JSON.stringify(sheet)};\n${code}`, map: null }
          : undefined;
      },
    },
  ];
}

function literally(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
