import { join } from 'node:path';
import { build } from 'esbuild';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';

/** What every frame loads before the app's own files. */
export interface FrameAssets {
  readonly bridgeScript: string;
  readonly themeCss: string;
}

/** Builds the bridge script and collects the token themes, light and dark. */
export async function createFrameAssets(): Promise<FrameAssets> {
  // Without a resolver the package asks Atlassian's gate client and logs that there is none.
  setBooleanFeatureFlagResolver(() => false);
  const [script, styles] = await Promise.all([
    build({
      entryPoints: [join(__dirname, '../bridge-host/frame-shim.ts')],
      bundle: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    }),
    getThemeStyles({
      colorMode: 'auto',
      light: 'light',
      dark: 'dark',
      shape: 'shape',
      spacing: 'spacing',
      typography: 'typography',
    }),
  ]);
  return {
    bridgeScript: script.outputFiles[0]?.text ?? '',
    themeCss: styles.map((style) => style.css).join('\n'),
  };
}
