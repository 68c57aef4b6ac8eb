import { zipSync } from 'fflate';
import { archiveFoot, archiveHead, archiveLine } from '@domain/records/archive-file';
import type { ArchivedRow } from '@domain/records/archive-file';
import { writeCsv } from '@domain/channels/import/safe-csv';
import type { ArchiveOverview } from '@contract/records/archive-views';
import { ask } from '../../../api/ask';

/** How far an export is; going on from it leaves out nothing and repeats nothing. */
export interface ExportState {
  readonly overview: ArchiveOverview;
  readonly table: number;
  readonly after: (string | number | null)[] | null;
  readonly rows: number;
}

type Cell = string | number | null;

/** Reads a product's tables page by page, and keeps what it has when it is stopped. */
export class ArchiveExport {
  private readonly tables = new Map<string, ArchivedRow[]>();
  state: ExportState | null = null;

  /** Goes on from where it stopped. @throws AppError when the app does not answer; going on later is possible */
  async run(
    projectId: string,
    signal: AbortSignal,
    onProgress: (state: ExportState) => void,
  ): Promise<boolean> {
    this.state ??= {
      overview: await ask('archive.read', { projectId }),
      table: 0,
      after: null,
      rows: 0,
    };
    let state = this.state;
    for (;;) {
      const table = state.overview.tables[state.table];
      if (table === undefined) return true;
      if (signal.aborted) return false;
      const page: { rows: Record<string, Cell>[]; next: Cell[] | null } = await ask('archive.page', {
        projectId,
        table: table.name,
        after: state.after,
      });
      const kept = this.tables.get(table.name) ?? [];
      kept.push(...page.rows);
      this.tables.set(table.name, kept);
      state = {
        ...state,
        table: page.next === null ? state.table + 1 : state.table,
        after: page.next,
        rows: state.rows + page.rows.length,
      };
      this.state = state;
      onProgress(state);
    }
  }

  /** The whole as one JSON file, made of parts so that no text has to be as long as the file. */
  json(today: string): Blob {
    const { productId = '', productName = '' } = this.state?.overview ?? {};
    const counts: Record<string, number> = {};
    const parts = [archiveHead({ productId, productName, exportedOn: today })];
    for (const [table, rows] of this.tables) {
      counts[table] = rows.length;
      for (const row of rows) parts.push(archiveLine(table, row));
    }
    parts.push(archiveFoot(counts));
    return new Blob(parts, { type: 'application/json' });
  }

  /** A CSV file for each table, safe to open in a spreadsheet. */
  csv(): Blob {
    const encoder = new TextEncoder();
    const files: Record<string, Uint8Array> = {};
    for (const [table, rows] of this.tables) {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      if (columns.length === 0) continue;
      const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
      files[`${table}.csv`] = encoder.encode(writeCsv(columns, cells));
    }
    return new Blob([Uint8Array.from(zipSync(files))], { type: 'application/zip' });
  }
}
