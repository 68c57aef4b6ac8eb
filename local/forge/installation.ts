/** The identities that a Forge site would have given the app; the same on every machine, as nothing rests on them. */
export const installation = {
  cloudId: '6c0c61d0-0000-4000-8000-c10d51deca11',
  environmentId: '6c0c61d0-0000-4000-8000-0e11411011e4',
  environmentType: 'DEVELOPMENT',
  installationId: '6c0c61d0-0000-4000-8000-10ca1a110ca1',
  appVersion: '1.0.0',
} as const;

/** ARI of the Jira site that the app is installed in. */
export const contextAri = `ari:cloud:jira::site/${installation.cloudId}`;
