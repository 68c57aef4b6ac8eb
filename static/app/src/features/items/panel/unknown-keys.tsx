import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import type { PanelChange } from './panel-change';

interface UnknownKeysProps {
  readonly panel: PanelView;
  readonly busy: boolean;
  readonly apply: (change: PanelChange, done: string) => void;
}

/** Says which keys of the fields the product does not know any more, and offers to take them out. */
export function UnknownKeys({ panel, busy, apply }: UnknownKeysProps): ReactNode {
  const { t } = useText();
  const [firstNeed] = panel.unknownNeedKeys;
  const former = [...panel.formerNeedKeys, ...panel.formerPersonaKeys];
  return (
    <>
      {firstNeed !== undefined && (
        <Note
          tone="warning"
          title={t('panel.unknown-needs', {
            count: panel.unknownNeedKeys.length,
            keys: panel.unknownNeedKeys.join(', '),
          })}
          actions={
            panel.canEdit && (
              <Button
                spacing="compact"
                isDisabled={busy}
                aria-label={t('panel.detach', { need: firstNeed })}
                onClick={() => {
                  apply({ kind: 'detach', needKey: firstNeed }, t('panel.detached', { need: firstNeed }));
                }}
              >
                {t('panel.unknown.remove')}
              </Button>
            )
          }
        />
      )}
      {former.length > 0 && (
        <Note
          tone="info"
          title={t('panel.former-needs', {
            count: former.length,
            keys: former.map(({ key, into }) => `${key} → ${into}`).join(', '),
          })}
          actions={
            panel.canEdit && (
              <Button
                spacing="compact"
                isDisabled={busy}
                onClick={() => {
                  apply({ kind: 'rename' }, t('panel.renamed'));
                }}
              >
                {t('panel.rename')}
              </Button>
            )
          }
        />
      )}
      {panel.unknownPersonaKeys.length > 0 && (
        <Note
          tone="warning"
          title={t('panel.unknown-personas', {
            count: panel.unknownPersonaKeys.length,
            keys: panel.unknownPersonaKeys.join(', '),
          })}
          actions={
            panel.canEdit && (
              <Button
                spacing="compact"
                isDisabled={busy}
                aria-label={t('picker.remove', { name: panel.unknownPersonaKeys.join(', ') })}
                onClick={() => {
                  const personaKeys = panel.personas.map((persona) => persona.key);
                  apply({ kind: 'personas', personaKeys }, t('panel.personas.saved'));
                }}
              >
                {t('panel.unknown.remove')}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
