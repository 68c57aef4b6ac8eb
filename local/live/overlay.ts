import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { extensionAri } from '../jira/extension-ari';
import type { AppCustomField, AppModules } from '../jira/site';
import { isObject, valueIn } from './answers';

/** A field of the app that the real site does not have, under an id that is free there. */
export interface OverlayField extends AppCustomField {
  readonly id: string;
  /** Key under which Jira would know it (`schema.custom`). */
  readonly custom: string;
}

interface Entry {
  readonly kind: 'field' | 'value' | 'property' | 'app-property';
  /** Module key, or id of the issue, or key of the app property. */
  readonly of: string;
  /** Field id or property key; empty for the rest. */
  readonly name: string;
  /** Absent for a removal. */
  readonly value?: unknown;
}

/**
 * What the app keeps on a real site where it is not installed: ids of its fields, their values and its properties.
 * A journal of JSON Lines; everything acknowledged is on the disk, and a line that was cut off by a crash is left out.
 */
export class Overlay {
  private readonly path: string;
  private readonly descriptor: number;
  private readonly entries = new Map<string, Entry>();
  private fields: readonly OverlayField[] = [];

  constructor(stateDir: string, siteUrl: string) {
    mkdirSync(stateDir, { recursive: true });
    this.path = join(stateDir, `live-${new URL(siteUrl).host.replaceAll(/[^a-z0-9.-]/gi, '_')}.jsonl`);
    for (const entry of readJournal(this.path)) this.remember(entry);
    const compacted = [...this.entries.values()].map((entry) => `${JSON.stringify(entry)}\n`).join('');
    writeFileSync(`${this.path}.new`, compacted, { flush: true });
    renameSync(`${this.path}.new`, this.path);
    this.descriptor = openSync(this.path, 'a');
  }

  /** Gives every field of the app an id that the site does not use; a field keeps the id it once got. */
  install(modules: AppModules, idsOnSite: ReadonlySet<string>): void {
    const known = new Map(
      [...this.entries.values()]
        .filter((entry) => entry.kind === 'field')
        .map((entry) => [entry.of, String(entry.value)]),
    );
    const taken = new Set([...idsOnSite, ...known.values()]);
    let next = 90_001;
    this.fields = modules.customFields.map((field) => {
      let id = known.get(field.moduleKey);
      if (id === undefined || idsOnSite.has(id)) {
        while (taken.has(`customfield_${String(next)}`)) next += 1;
        id = `customfield_${String(next)}`;
        taken.add(id);
        this.write([{ kind: 'field', of: field.moduleKey, name: '', value: id }]);
      }
      return { ...field, id, custom: extensionAri(modules, field.moduleKey) };
    });
  }

  allFields(): readonly OverlayField[] {
    return this.fields;
  }

  /** A field by id, by `schema.custom`, by module key, or by the names that JQL knows. */
  field(name: string): OverlayField | undefined {
    const wanted = name.toLowerCase();
    return this.fields.find(({ id, custom, name: title, moduleKey }) =>
      [id, custom, title, moduleKey, `cf[${id.slice('customfield_'.length)}]`].some(
        (each) => each.toLowerCase() === wanted,
      ),
    );
  }

  value(issueId: string, fieldId: string): unknown {
    return this.entries.get(placeOf('value', issueId, fieldId))?.value;
  }

  property(issueId: string, key: string): unknown {
    return this.entries.get(placeOf('property', issueId, key))?.value;
  }

  appProperty(key: string): unknown {
    return this.entries.get(placeOf('app-property', key, ''))?.value;
  }

  appPropertyKeys(): string[] {
    return [...this.entries.values()]
      .filter((entry) => entry.kind === 'app-property')
      .map((entry) => entry.of);
  }

  /** Keeps all changes or none. @throws the error of the disk */
  write(changes: readonly Entry[]): void {
    if (changes.length === 0) return;
    writeSync(this.descriptor, changes.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    fdatasyncSync(this.descriptor);
    for (const entry of changes) this.remember(entry);
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private remember(entry: Entry): void {
    const place = placeOf(entry.kind, entry.of, entry.name);
    if (entry.value === undefined) this.entries.delete(place);
    else this.entries.set(place, entry);
  }
}

function placeOf(kind: Entry['kind'], of: string, name: string): string {
  return `${kind} ${of} ${name}`;
}

function readJournal(path: string): Entry[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const value = valueIn(line);
      if (!isObject(value)) return [];
      const { kind, of, name } = value;
      const isKnown = kind === 'field' || kind === 'value' || kind === 'property' || kind === 'app-property';
      if (!isKnown || typeof of !== 'string' || typeof name !== 'string') return [];
      return [{ kind, of, name, ...('value' in value ? { value: value['value'] } : {}) }];
    });
}
