import * as agile from 'jira.js/agile';
import * as cloud from 'jira.js/cloud';
import { readFileSync } from 'node:fs';

// Prints one line per answer that a model of jira.js refuses; prints nothing when all are fine.
for (const { what, model, values } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const [name, models] = model.startsWith('agile.') ? [model.slice(6), agile] : [model, cloud];
  const schema = models[`${name}Schema`];
  if (schema === undefined) {
    console.log(`jira.js has no model ${model}`);
    continue;
  }
  for (const value of values) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
      console.log(`${what} is no ${model}: ${JSON.stringify(parsed.error.issues.slice(0, 3))}`);
  }
}
