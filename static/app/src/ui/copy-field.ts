/**
 * Copies what stands in a text field. Jira keeps the clipboard from the pages of apps in most browsers; then the field is
 * selected and copied the old way, and where that is refused too, it stays selected for the person's own keys.
 * @returns whether it is in the clipboard now
 */
export async function copyField(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // The only way to copy that a frame without the clipboard's permission has.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  }
}
