import { z } from 'zod';
import { recordId } from '../identifiers';
import { customerMap, mapKind, mapSaved, mapsView } from './map-views';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofPersona = ofProject.extend({ personaId: recordId });

/** What the empathy and journey maps of a persona ask. */
export const mapProcedures = {
  'map.read': { permission: 'browse-project', input: ofPersona, output: mapsView },
  'map.save': {
    permission: 'manage-knowledge',
    input: ofPersona.extend({ kind: mapKind, version: z.number().int().nonnegative(), map: customerMap }),
    output: mapSaved,
  },
} as const satisfies Record<string, ProcedureEntry>;
