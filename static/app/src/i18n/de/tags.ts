import type { messages as english } from '../en/tags';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'tags.about':
    'Welche Schlagworte Zitate haben, die häufigsten zuerst. Ein kürzlich gelöschtes Zitat zählt noch mit.',
  'tags.rename': 'Umbenennen',
  'tags.rename.of': '{tag} umbenennen',
  'tags.rename.to': 'Neuer Name von {tag}',
  'tags.join': 'Beide vereinen',
  'tags.joins': '{to} gibt es schon: Was {from} hat, hat dann {to}.',
  'tags.renaming': '{from} wird umbenannt. Was getan ist, bleibt, auch wenn diese Seite geschlossen wird.',
  'tags.renamed': '{from} heißt jetzt {to}, an {count, plural, one {# Zitat} other {# Zitaten}}.',
  'tags.taken-back':
    '{count, plural, one {# Zitat hat seine} other {# Zitate haben ihre}} Schlagworte wie zuvor.',
  'tags.more': 'Nur die 500 häufigsten Schlagworte stehen hier; die anderen findet man über ihre Zitate.',
};
