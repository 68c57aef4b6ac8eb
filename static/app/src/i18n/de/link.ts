export const messages = {
  'link.gone.view': 'Dieser Link fragt nach der Ansicht „{name}“, die es an diesem Ort nicht gibt',
  'link.gone.view-id':
    'Die gespeicherte Ansicht dieses Links gibt es nicht mehr, oder sie ist nicht mit Ihnen geteilt',
  'link.gone.persona': 'Dieser Link fragt nach der Persona „{name}“, die es nicht mehr gibt',
  'link.gone.need': 'Dieser Link fragt nach dem Bedürfnis {name}, das es nicht mehr gibt',
  'link.gone.facet': 'Dieser Link fragt nach {facet} „{name}“, was keine Arbeit hier mehr hat',
  'link.gone.import':
    'Dieser Link fragt nach einem Import, der zurückgenommen wurde oder nicht zu diesem Produkt gehört',
  'link.gone.goal': 'Dieser Link fragt nach dem Ziel {name}, das es nicht mehr gibt',
  'link.gone.segment': 'Dieser Link fragt nach einem Segment, das es nicht mehr gibt',
  'link.gone.survey': 'Dieser Link fragt nach einer Datei mit Antworten, die es nicht mehr gibt',
  'link.gone.map': 'Dieser Link fragt nach der Karte „{name}“, die Personas nicht haben',
  'link.gone.kind': 'Dieser Link fragt nach der Umfrage „{name}“, die es nicht gibt',
  'link.text': 'Alles andere, wonach der Link fragt, wird gezeigt.',
  'link.text.records':
    'Gelöschtes lässt sich 30 Tage lang im Verlauf zurückholen; was zu einem anderen Produkt gehört, steht dort.',
  'link.text.view-id': 'Was sie gezeigt hat, steht im Link selbst: Sie sehen es trotzdem.',
  'link.go-on': 'Ohne das weiter',
};
