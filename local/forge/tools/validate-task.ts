import { validate } from '@forge/manifest';
import { giveResult } from './run-tool';

void validate(false).then(({ success, errors }) => {
  giveResult({
    success,
    problems: (errors ?? []).map(({ message, level, line }) => ({ message, level, line })),
  });
});
