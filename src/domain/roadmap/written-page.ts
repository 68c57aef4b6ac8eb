interface Page {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  /** HTML in which every text went through `htmlText`. */
  readonly body: string;
}

/** One HTML page without scripts or anything from elsewhere, readable in light and dark and on paper. */
export function htmlPage({ title, language, css, body }: Page): string {
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
${css}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Text as HTML shows it, never as markup. */
export function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text as Markdown shows it, on one line, never as markup. */
export function markdownText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>()#+\-!|~]/gu, (sign) => `\\${sign}`);
}
