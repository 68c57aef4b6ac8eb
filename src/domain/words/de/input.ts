import type { messages as english } from '../en/input';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'input.incomplete': 'Die Anfrage ist nicht vollständig.',
  'input.type': 'Dieser Wert ist nicht von der verlangten Art.',
  'input.too-long': 'Das ist zu lang: höchstens {most, plural, one {# Zeichen} other {# Zeichen}}.',
  'input.too-short': 'Das ist zu kurz: mindestens {least, plural, one {# Zeichen} other {# Zeichen}}.',
  'input.too-many': 'Das sind zu viele: höchstens {most, number}.',
  'input.too-few': 'Das sind zu wenige: mindestens {least, number}.',
  'input.too-big': 'Das darf höchstens {most, number} sein.',
  'input.too-small': 'Das muss mindestens {least, number} sein.',
  'input.form': 'Dieser Wert hat nicht die verlangte Form.',
  'input.option': 'Wählen Sie einen der angebotenen Werte.',
  'input.unknown-field': 'Das Feld „{field}“ ist nicht bekannt.',
  'input.jira-id': 'Eine Kennung in Jira ist eine ganze Zahl.',
};
