/** The clause name by which JQL knows a custom field without its name: `cf[10020]`. */
export const cf = (fieldId: string): string => `cf[${fieldId.slice('customfield_'.length)}]`;
