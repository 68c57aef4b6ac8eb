import type { messages as analysis } from './en/analysis';
import type { messages as audit } from './en/audit';
import type { messages as changes } from './en/changes';
import type { messages as channels } from './en/channels';
import type { messages as common } from './en/common';
import type { messages as customers } from './en/customers';
import type { messages as edits } from './en/edits';
import type { messages as evidence } from './en/evidence';
import type { messages as imports } from './en/import';
import type { messages as field } from './en/field';
import type { messages as data } from './en/data';
import type { messages as history } from './en/history';
import type { messages as maps } from './en/maps';
import type { messages as gadget } from './en/gadget';
import type { messages as goals } from './en/goals';
import type { messages as inbox } from './en/inbox';
import type { messages as model } from './en/model';
import type { messages as needs } from './en/needs';
import type { messages as newNeed } from './en/new-need';
import type { messages as outcomes } from './en/outcomes';
import type { messages as panel } from './en/panel';
import type { messages as plan } from './en/plan';
import type { messages as preset } from './en/preset';
import type { messages as priorities } from './en/priorities';
import type { messages as records } from './en/records';
import type { messages as release } from './en/release';
import type { messages as roadmap } from './en/roadmap';
import type { messages as sample } from './en/sample';
import type { messages as segments } from './en/segments';
import type { messages as settings } from './en/settings';
import type { messages as share } from './en/share';
import type { messages as sprint } from './en/sprint';
import type { messages as surveys } from './en/surveys';
import type { messages as start } from './en/start';
import type { messages as value } from './en/value';
import type { messages as valueModel } from './en/value-model';
import type { messages as views } from './en/views';

/** Every message that the interface can say. */
export type MessageKey =
  | keyof typeof analysis
  | keyof typeof audit
  | keyof typeof changes
  | keyof typeof channels
  | keyof typeof common
  | keyof typeof customers
  | keyof typeof edits
  | keyof typeof evidence
  | keyof typeof imports
  | keyof typeof field
  | keyof typeof data
  | keyof typeof history
  | keyof typeof maps
  | keyof typeof gadget
  | keyof typeof goals
  | keyof typeof inbox
  | keyof typeof model
  | keyof typeof needs
  | keyof typeof newNeed
  | keyof typeof outcomes
  | keyof typeof panel
  | keyof typeof plan
  | keyof typeof preset
  | keyof typeof priorities
  | keyof typeof records
  | keyof typeof release
  | keyof typeof roadmap
  | keyof typeof sample
  | keyof typeof segments
  | keyof typeof settings
  | keyof typeof share
  | keyof typeof sprint
  | keyof typeof surveys
  | keyof typeof start
  | keyof typeof value
  | keyof typeof valueModel
  | keyof typeof views;
