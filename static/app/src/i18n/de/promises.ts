import type { messages as english } from '../en/promises';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'promises.title': 'Versprochen und gemessen',
  'promises.none':
    'Noch ist nichts versprochen. Wird Arbeit mit einem Bedürfnis fertig, steht hier fest, was sie ändern soll; gemessen wird nach {days, number} Tagen.',
  'promises.due': '{count, plural, one {# zu fragen} other {# zu fragen}}',
  'promises.legend.promised': 'versprochen',
  'promises.legend.measured': 'gemessen, 95-%-Intervall',
  'promises.line':
    'Versprochen {before} → {promised} %, gemessen {after} % ({low} bis {high}, n = {count, number}): {word}.',
  'promises.line.few':
    'Versprochen {before} → {promised} %, gemessen {after} % aus {count, plural, one {# Antwort} other {# Antworten}}: zu wenige, um etwas zu sagen.',
  'promises.line.waiting': 'Versprochen {before} → {promised} %, noch nicht gemessen.',
  'promises.line.due': 'Ab {day} wieder fragen.',
  'promises.line.overdue': 'Zu fragen seit {day}.',
  'promises.word.kept': 'es half wie versprochen',
  'promises.word.less': 'es half, weniger als versprochen',
  'promises.word.more': 'es half mehr als versprochen',
  'promises.word.none': 'keine Hilfe zu sehen',
  'promises.word.worse': 'weniger sind zufrieden als vorher',
  'promises.word.unclear': 'es kann wie versprochen sein oder nichts',
  'promises.word.unasked': 'vorher waren weniger als fünf gefragt, also weiß niemand, ob es half',
  'promises.short.kept': 'Wie versprochen',
  'promises.short.less': 'Weniger',
  'promises.short.more': 'Mehr',
  'promises.short.none': 'Nicht wie versprochen',
  'promises.short.worse': 'Schlechter',
  'promises.short.unclear': 'Nicht klar',
  'promises.short.unasked': 'Nicht klar',
  'promises.short.too-few': 'Zu wenige',
  'promises.short.waiting': 'Noch nicht gefragt',
  'promises.change':
    'Änderung wie gemessen: {change} Punkte ({low} bis {high}); {before, number} Antworten vorher. Ein Zusammenhang: Sonst wurde nichts festgehalten.',
  'promises.all': 'Alle {count, number} zeigen',
  'promises.fewer': 'Weniger zeigen',
  'promises.ask': 'Wieder fragen',
  'promises.ask.hint':
    '{days, number} Tage nach einer Lieferung werden die Kunden wieder gefragt; {least, number} Antworten erlauben ein Urteil.',
  'promises.ask.none': 'Jetzt ist niemand zu fragen.',
  'promises.ask.next': 'Als Nächstes am {day}: {need}.',
  'promises.ask.link': '{persona} zu {need} fragen',
  'promises.ask.short': 'Umfrage',
  'promises.lesson.none':
    'Noch ist kein Versprechen geprüft: {least, number} Antworten nach einer Lieferung erlauben ein Urteil.',
  'promises.lesson.too-few':
    '{count, plural, one {# geprüftes Versprechen ist} other {# geprüfte Versprechen sind}} zu wenig, um zu sagen, ob Versprechen halten.',
  'promises.lesson.nothing-came':
    'Von dem, was {count, number} Versprechen sagten, kam nichts: Frag, bevor du versprichst.',
  'promises.lesson.over':
    'Wir haben {ratio}-mal so viel versprochen, wie kam ({low} bis {high}, {count, number} Versprechen): weniger versprechen oder früher messen.',
  'promises.lesson.under':
    'Wir haben nur {ratio}-mal so viel versprochen, wie kam ({low} bis {high}, {count, number} Versprechen): Die Arbeit hilft mehr, als wir sagen.',
  'promises.lesson.fair':
    'Was wir versprechen, kommt: {ratio}-mal so viel versprochen, wie kam ({low} bis {high}, {count, number} Versprechen).',
  'promises.lesson.unclear':
    'Ob unsere {count, number} Versprechen halten, ist noch nicht zu sagen: Es kann weit mehr oder weit weniger gekommen sein.',
  'promises.lesson.weakest': 'Am weitesten darüber lagen Versprechen, die ruhen auf: {level}.',
  'promises.sure': 'Wie gut unsere Versprechen sind, nach den Belegen dahinter',
  'promises.sure.level': 'Belege',
  'promises.sure.count': 'Geprüft',
  'promises.sure.bias': 'Zu hoch um, Punkte',
  'promises.sure.over': 'Versprochen ÷ gekommen',
  'promises.sure.rank': 'Reihenfolge (Spearman)',
  'promises.sure.brier': 'Brier-Wert',
  'promises.sure.unchanged': '{value}, wäre nichts versprochen worden',
  'promises.sure.range': '{low} bis {high}',
  'promises.sure.no-range': 'kein Intervall',
  'promises.sure.nothing': 'nichts gekommen',
  'promises.sure.too-few': 'zu wenige',
  'promises.sure.hint':
    'Intervalle gelten mit 95 % Sicherheit; unter {least, number} Versprechen gibt es keine. Reihenfolge: ob mehr kam, wo mehr versprochen war, −1 bis 1. Brier-Wert: wie weit das Versprechen von dem lag, was jeder Kunde sagte, 0 ist am besten.',
  'promises.level.all': 'Alle zusammen',
  'promises.level.none': 'Nur Überzeugung',
  'promises.proposal': 'Die Deckung, die niemand nennt, von {from} auf {to} senken?',
  'promises.proposal.text':
    'Arbeit, bei der niemand sagte, wie viel eines Bedürfnisses sie deckt, erfüllte {met} von dem, was offen war ({low} bis {high}, {count, number} Versprechen). Das Wertmodell nimmt {from} an.',
  'promises.proposal.accept': 'Auf {to} senken',
  'promises.proposal.decline': 'Bei {from} lassen',
  'promises.proposal.reason': '{count, number} geprüfte Versprechen erfüllten {met} von dem, was offen war.',
  'promises.decided.accepted':
    'Die Deckung, die niemand nennt, wurde am {day} nach {count, number} Versprechen von {from} auf {to} gesenkt.',
  'promises.decided.declined':
    'Die Deckung, die niemand nennt, wurde am {day} nach {count, number} Versprechen bei {from} gelassen.',
  'promises.decided.back': 'Zurücknehmen',
  'promises.decided.done': 'Gespeichert. Die Werte werden neu berechnet.',
  'promises.decided.stale': 'Inzwischen hat sich etwas geändert: Sieh noch einmal hin.',
  'promises.need.none': 'Noch hat keine Lieferung für dieses Bedürfnis etwas versprochen.',
};
