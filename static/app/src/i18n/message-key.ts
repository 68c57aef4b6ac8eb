import type { messages as common } from './en/common';
import type { messages as field } from './en/field';
import type { messages as model } from './en/model';
import type { messages as newNeed } from './en/new-need';
import type { messages as panel } from './en/panel';
import type { messages as roadmap } from './en/roadmap';
import type { messages as sample } from './en/sample';
import type { messages as settings } from './en/settings';
import type { messages as sprint } from './en/sprint';

/** Every message that the interface can say. */
export type MessageKey =
  | keyof typeof common
  | keyof typeof field
  | keyof typeof model
  | keyof typeof newNeed
  | keyof typeof panel
  | keyof typeof roadmap
  | keyof typeof sample
  | keyof typeof settings
  | keyof typeof sprint;
