/** A field as JQL names it, whatever an admin has called it: `customfield_10050` is `cf[10050]`. */
export function jqlField(fieldId: string): string {
  const number = /^customfield_(\d+)$/.exec(fieldId)?.[1];
  return number === undefined ? fieldId : `cf[${number}]`;
}
