import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { AppHost } from '../app-host';
import type { AppManifest, ManifestModule } from '../manifest';
import { webTriggerId } from '../proxy/stargate-service';
import { readBody, RequestProblem } from './requests';

const outputSchema = z.object({
  key: z.string(),
  statusCode: z.number().int(),
  body: z.string().optional(),
  contentType: z.string().optional(),
});
const staticSchema = z.looseObject({
  response: z.looseObject({ type: z.literal('static'), outputs: z.array(outputSchema) }),
});
const dynamicAnswerSchema = z.looseObject({
  statusCode: z.number().int().default(200),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  body: z.string().optional(),
});

/** Calls the app's web trigger at `/x1/<id>` and answers as its manifest says. */
export async function answerWebTrigger(
  app: AppHost,
  manifest: AppManifest,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, , id = '', ...rest] = url.pathname.split('/');
  const module = manifest.modules['webtrigger']?.find((candidate) => webTriggerId(candidate.key) === id);
  if (module === undefined) throw new RequestProblem(404, 'There is no web trigger at this address.');
  const value = await app.calls.runWebTrigger(module, {
    method: request.method ?? 'GET',
    path: `/${rest.join('/')}`,
    userPath: `/${rest.join('/')}`,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, values]) => [
        name,
        Array.isArray(values) ? values : [values ?? ''],
      ]),
    ),
    queryParameters: Object.fromEntries(
      [...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)]),
    ),
    body: await readBody(request, 500 * 1024),
  });
  const { status, headers, body } = responseOf(module, value);
  response.writeHead(status, headers);
  response.end(body);
}

function responseOf(module: ManifestModule, value: unknown) {
  const fixed = staticSchema.safeParse(module);
  if (fixed.success) {
    const { outputKey } = z.object({ outputKey: z.string() }).parse(value);
    const output = fixed.data.response.outputs.find((candidate) => candidate.key === outputKey);
    if (output === undefined) throw new RequestProblem(424, `The web trigger has no output ${outputKey}.`);
    return {
      status: output.statusCode,
      headers: { 'content-type': output.contentType ?? 'text/plain' },
      body: output.body ?? '',
    };
  }
  const dynamic = dynamicAnswerSchema.parse(value);
  return { status: dynamic.statusCode, headers: dynamic.headers ?? {}, body: dynamic.body ?? '' };
}
