import { z } from 'zod';
import { runTool } from './tools/run-tool';

const resultSchema = z.object({
  success: z.boolean(),
  problems: z.array(
    z.object({ message: z.string(), level: z.string().optional(), line: z.number().optional() }),
  ),
});

export interface ManifestCheck {
  readonly success: boolean;
  /** Errors and warnings, as `line: message`. */
  readonly problems: readonly string[];
}

/** Atlassian's own full validation of a folder's manifest.yml: schema and all validators. */
export async function checkManifest(appDirectory: string): Promise<ManifestCheck> {
  const { success, problems } = resultSchema.parse(await runTool('validate-task', appDirectory, {}));
  return { success, problems: problems.map(({ line, message }) => `${line ?? '?'}: ${message}`) };
}
