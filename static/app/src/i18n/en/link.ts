export const messages = {
  'link.gone.view': 'This link asks for the view “{name}”, which this place does not have',
  'link.gone.view-id': 'The saved view of this link is gone, or is not shared with you',
  'link.gone.persona': 'This link asks for the persona “{name}”, which does not exist any more',
  'link.gone.need': 'This link asks for the need {name}, which does not exist any more',
  'link.gone.facet': 'This link asks for {facet} “{name}”, which no work here has any more',
  'link.gone.import': 'This link asks for an import that was taken back, or is not of this product',
  'link.gone.goal': 'This link asks for the goal {name}, which does not exist any more',
  'link.gone.segment': 'This link asks for a segment that does not exist any more',
  'link.gone.survey': 'This link asks for a file of answers that does not exist any more',
  'link.gone.map': 'This link asks for the map “{name}”, which personas do not have',
  'link.gone.kind': 'This link asks for the survey “{name}”, which there is not',
  'link.text': 'All else that the link asks for is shown.',
  'link.text.records':
    'What was deleted can be brought back for 30 days in History; what belongs to another product is found there.',
  'link.text.view-id': 'What it showed stands in the link itself, so you see it all the same.',
  'link.go-on': 'Go on without it',
} as const;
