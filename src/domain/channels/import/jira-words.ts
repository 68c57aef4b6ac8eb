import type { ColumnTarget } from './mapping';

/** Jira's header words, as its exports translate them: English, Spanish, German, French, Portuguese. */
export const JIRA_WORDS = {
  summary: ['summary', 'resumen', 'zusammenfassung', 'résumé', 'resumo'],
  key: [
    'issue key',
    'key',
    'clave de incidencia',
    'vorgangsschlüssel',
    'clé de ticket',
    'chave da item',
    'work item key',
  ],
  description: ['description', 'descripción', 'beschreibung', 'descrição'],
  created: ['created', 'creada', 'creado', 'erstellt', 'création', 'créée', 'criado'],
  reporter: ['reporter', 'informador', 'autor', 'rapporteur', 'relator'],
  votes: ['votes', 'votos', 'stimmen'],
  labels: ['labels', 'etiquetas', 'stichwörter', 'étiquettes', 'categorias'],
  components: ['components', 'component/s', 'componentes', 'komponenten', 'composants'],
  type: ['issue type', 'tipo de incidencia', 'vorgangstyp', 'type de ticket', 'tipo de item', 'work type'],
} as const;

/** What Jira's columns mean, in all those languages. */
export function jiraTargets(): Record<string, ColumnTarget> {
  const targets: Record<string, ColumnTarget> = { link: 'url' };
  const put = (words: readonly string[], target: ColumnTarget): void => {
    for (const word of words) targets[word] = target;
  };
  put(JIRA_WORDS.summary, 'title');
  put(JIRA_WORDS.key, 'id');
  put(JIRA_WORDS.description, 'text');
  put(JIRA_WORDS.created, 'date');
  put(JIRA_WORDS.reporter, 'author');
  put(JIRA_WORDS.votes, 'votes');
  put(JIRA_WORDS.labels, 'tags');
  put(JIRA_WORDS.components, 'tags');
  targets['organizations'] = 'account';
  targets['custom field (organizations)'] = 'account';
  targets['satisfaction rating'] = 'rating';
  targets['custom field (satisfaction)'] = 'rating';
  return targets;
}
