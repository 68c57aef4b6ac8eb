import type { messages as english } from '../en/app';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'app.failed': 'In der App ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  'app.words': '{words}',
  'app.no-answer': 'Die App antwortet gerade nicht. Versuchen Sie es gleich noch einmal.',
  'app.unknown-answer':
    'Die App hat in einer Form geantwortet, die diese Seite nicht kennt. Laden Sie die Seite neu.',
  'app.unknown-request': 'Diese Fassung der App kennt die Anfrage nicht. Laden Sie die Seite neu.',
  'app.signed-out': 'Melden Sie sich dafür bei Jira an.',
  'app.setting-up':
    'Die App richtet ihre Tabellen noch ein. Das dauert nach der Installation etwa zehn Minuten; versuchen Sie es dann noch einmal.',
  'app.no-fields':
    'Jira führt die Felder dieser App nicht auf. Bitten Sie einen Jira-Admin, die App noch einmal zu installieren.',
  'app.no-data': 'Die App erreicht ihre Daten gerade nicht. Versuchen Sie es gleich noch einmal.',
  'app.written-meanwhile':
    'Jemand hat das zur selben Zeit geschrieben. Laden Sie es neu, und wiederholen Sie es.',
  'app.no-picture': 'Der Browser konnte dieses Bild nicht zeichnen.',
  'app.no-planner': 'Der Browser konnte den Planer nicht starten. Laden Sie die Seite neu.',
  'app.no-plan': 'Der Plan ließ sich nicht berechnen. Laden Sie die Seite neu.',
  'app.may-not-see-item': 'Sie dürfen diesen Vorgang nicht sehen.',
  'app.may-not-edit-item':
    'Sie dürfen diesen Vorgang nicht bearbeiten. Bitten Sie einen Projekt-Admin um die Berechtigung, Vorgänge zu bearbeiten.',
  'app.may-not-see-project': 'Sie dürfen dieses Projekt nicht sehen.',
  'app.may-not-manage':
    'Sie dürfen das Kundenwissen hier nicht ändern. Bitten Sie einen Projekt-Admin um die Berechtigung „Kundenwissen verwalten“.',
  'app.may-not-quote':
    'Sie dürfen hier keine Zitate hinzufügen. Bitten Sie einen Projektadmin um die Berechtigung, Vorgänge zu kommentieren.',
  'app.quotes-closed':
    'Zitate fügen hier die hinzu, die das Kundenwissen verwalten. Ein Projektadmin kann das in den Einstellungen für alle öffnen, die Vorgänge kommentieren dürfen.',
  'app.project-admins-only': 'Das kann nur ein Admin dieses Projekts.',
};
