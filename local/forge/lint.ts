import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runTool } from './tools/run-tool';

const resultSchema = z.object({ files: z.number(), problems: z.array(z.string()) });

export interface LintResult {
  readonly files: number;
  readonly problems: readonly string[];
}

/** OpenAPI documents of Jira Cloud, to hold each REST call's scopes against; without them no call is checked. */
export interface OpenApiFiles {
  readonly platform?: string;
  readonly software?: string;
}

/** Atlassian's client-side lint of a folder's manifest and sources, without an account and without the network. */
export async function lintApp(appDirectory: string, openApi: OpenApiFiles = {}): Promise<LintResult> {
  const folder = mkdtempSync(join(tmpdir(), 'forge-lint-'));
  const empty = join(folder, 'empty.json');
  writeFileSync(empty, '{"paths":{}}');
  try {
    return resultSchema.parse(
      await runTool('lint-task', appDirectory, {
        USE_LOCAL_SWAGGER: '1',
        LOCAL_JIRA_SWAGGER: openApi.platform ?? empty,
        LOCAL_JSW_SWAGGER: openApi.software ?? empty,
        LOCAL_JSM_SWAGGER: empty,
        LOCAL_CONF_SWAGGER: empty,
        LOCAL_CONF_V2_SWAGGER: empty,
        LOCAL_BB_SWAGGER: empty,
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
