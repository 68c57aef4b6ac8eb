import { z } from 'zod';
import { coverage01, needKey, personaKey } from '../identifiers';
import { limits } from '../limits';
import { attachChoice } from '../needs/new-need';
import { panelView } from './panel-view';
import { ofItem } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the issue panel asks. */
export const panelProcedures = {
  'panel.read': { permission: 'browse-item', input: ofItem, output: panelView },
  'item.attach-need': {
    permission: 'edit-item',
    input: ofItem.extend({ attach: attachChoice }),
    output: panelView,
  },
  'item.detach-need': { permission: 'edit-item', input: ofItem.extend({ needKey }), output: panelView },
  /** Replaces the keys of merged needs by the present ones. */
  'item.rename-needs': { permission: 'edit-item', input: ofItem, output: panelView },
  'item.set-coverage': {
    permission: 'edit-item',
    input: ofItem.extend({ needKey, coverage01 }),
    output: panelView,
  },
  'item.set-personas': {
    permission: 'edit-item',
    input: ofItem.extend({ personaKeys: z.array(personaKey).max(limits.personasPerItem) }),
    output: panelView,
  },
} as const satisfies Record<string, ProcedureEntry>;
