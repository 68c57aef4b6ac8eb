/** A pattern for LIKE that stands for the text itself, whatever signs of a pattern it holds. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A pattern for what begins with the text. */
export function beginningWith(text: string): string {
  return `${literal(text)}%`;
}

/** A pattern for what holds the text, in small letters: the column is to be in small letters too. */
export function containing(text: string): string {
  return `%${literal(text.toLowerCase())}%`;
}
