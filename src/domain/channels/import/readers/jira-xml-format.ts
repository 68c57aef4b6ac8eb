import { AppError } from '../../../app-error';
import { said } from '../../../words/said';
import type { FileLayout, TextFormat, TextHead } from '../file-format';
import { JIRA_XML_COLUMNS, readJiraXmlRecords } from './jira-xml-records';

/** Jira's own export of a search as XML (RSS). */
export const jiraXml: TextFormat = {
  kind: 'text',
  id: 'jira-xml',
  fits: ({ text }) => text.trimStart().startsWith('<'),
  inspect: (_, head) => Promise.resolve().then(() => layoutOf(head)),
  read: (source, _, from, batchSize) => readJiraXmlRecords(source, from, batchSize),
};

function layoutOf({ text, detected }: TextHead): FileLayout {
  if (detected.encoding !== 'utf-8' || !/<rss\b/.test(text) || !text.includes('<channel')) {
    throw new AppError('invalid', said('channels.file-other-xml'));
  }
  return {
    format: 'jira-xml',
    encoding: 'utf-8',
    encodingSure: true,
    delimiter: '',
    columns: JIRA_XML_COLUMNS,
    start: { byte: 0, line: 1, record: 0 },
  };
}
