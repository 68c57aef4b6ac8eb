import type { DateStyle } from '../../src/domain/channels/import/cells/date';

/** Days as the export names them, whatever its time zone. */
export const asWritten: DateStyle = { order: 'dmy', zone: null };
