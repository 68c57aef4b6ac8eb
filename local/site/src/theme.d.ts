/** Atlassian's design tokens, put together when the site is built. */
declare module 'virtual:theme.css';
