import type { messages as english } from '../en/preset';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'preset.default': 'Kundenpriorität',
  'preset.opportunity': 'Nur die Chance',
  'preset.kano': 'Kano',
  'preset.rice': 'RICE',
  'preset.ice': 'ICE',
  'preset.wsjf': 'WSJF',
  'preset.cd3': 'Kosten des Wartens (CD3)',
  'preset.value-effort': 'Wert ÷ Aufwand',
  'preset.revenue-demand': 'Nachfrage nach Umsatz',
  'preset.moscow': 'MoSCoW',
  'preset.custom': 'Unser eigener Wert',
  'preset.default.text':
    'Kunden von 100, denen es hilft, mehr, wo es Zielen dient, mal Sicherheit, nach dem, was zu tun bleibt.',
  'preset.opportunity.text': 'Zuerst die größte Lücke zwischen Wichtigkeit und Zufriedenheit (Ulwick, 2002).',
  'preset.kano.text':
    'Zuerst das Selbstverständliche, dann was am meisten begeistert oder Ärger erspart (Kano, 1984).',
  'preset.rice.text': 'Reichweite × Wirkung × Sicherheit ÷ Aufwand (Intercom, 2016).',
  'preset.ice.text': 'Wirkung × Sicherheit × Leichtigkeit (Ellis & Brown, 2017).',
  'preset.wsjf.text': 'Wert, Dringlichkeit und Risiko durch Umfang (SAFe).',
  'preset.cd3.text': 'Geld, das jede Woche Warten kostet, durch Dauer (Reinertsen, 2009).',
  'preset.value-effort.text': 'Kundenwert durch Aufwand, ohne Sicherheit.',
  'preset.revenue-demand.text': 'Was Kunden verlangen, gewichtet mit ihrem Umsatz.',
  'preset.moscow.text': 'Zuerst alle Muss, höchstens 60 % des Aufwands (DSDM).',
  'preset.custom.text': 'Gewichtete Kriterien an festen Ankern oder eine eigene Formel.',
};
