import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

const quiet = { info: () => undefined };

/**
 * The Content-Security-Policy that Forge's CDN serves a page with, from Atlassian's own builder. Changed
 * only where a local site must differ: it may frame the page, nothing is reported to Atlassian, and the
 * sandbox is on the iframe. Throws for permissions that Forge does not accept.
 */
export function contentSecurityPolicy(html: string, permissions: unknown, siteUrl: string): string {
  const details = new CSPProcessingService(quiet, load).getCspDetails(html, permissions as Permissions);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: new URL(siteUrl).host,
  });
  return directives
    .filter((line) => !line.startsWith('sandbox ') && !line.startsWith('report-uri '))
    .join('; ');
}
