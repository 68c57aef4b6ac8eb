import { messages as app } from './app';
import { messages as channels } from './channels';
import { messages as customers } from './customers';
import { messages as evidence } from './evidence';
import { messages as input } from './input';
import { messages as items } from './items';
import { messages as jira } from './jira';
import { messages as needs } from './needs';
import { messages as outcomes } from './outcomes';
import { messages as planning } from './planning';
import { messages as product } from './product';
import { messages as records } from './records';
import { messages as roadmap } from './roadmap';
import { messages as surveys } from './surveys';
import { messages as value } from './value';

/** Everything that the app says to people from behind the interface: refusals, problems, questions of surveys. */
export const sentences = {
  ...app,
  ...channels,
  ...customers,
  ...evidence,
  ...input,
  ...items,
  ...jira,
  ...needs,
  ...outcomes,
  ...planning,
  ...product,
  ...records,
  ...roadmap,
  ...surveys,
  ...value,
} as const;
