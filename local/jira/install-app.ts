import { APP_ACCOUNT_ID } from './access';
import { extensionAri } from './extension-ari';
import { FIRST_APP_FIELD_NUMBER } from './fields/field-ids';
import type { AppModules } from './site';
import type { SiteState } from './site-state';
import type { AppFieldRow } from './store/rows';

/** Adds the app's modules: its fields become rows once, the rest is kept for the running process. */
export async function installApp(state: SiteState, modules: AppModules): Promise<void> {
  state.modules = modules;
  const draft = state.draft();
  if (!state.store.get('users', APP_ACCOUNT_ID)) {
    draft.put('users', { id: APP_ACCOUNT_ID, displayName: 'Customer Roadmap', accountType: 'app' });
  }
  const present = new Map([...state.store.all('appFields')].map((row) => [row.custom, row]));
  draft.reserveId('appFields', FIRST_APP_FIELD_NUMBER - 1);
  for (const field of modules.customFields) {
    const custom = extensionAri(modules, field.moduleKey);
    const before = present.get(custom);
    const row: AppFieldRow = {
      id: before?.id ?? `customfield_${draft.nextId('appFields')}`,
      custom,
      ...field,
    };
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(row)) draft.put('appFields', row);
  }
  await state.commit(draft);
}
