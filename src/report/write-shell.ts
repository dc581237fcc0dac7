import { escapeHtml } from '../render/html.ts';

export interface Shell {
  readonly title: string;
  /** Sources that scripts may come from, as a content security policy says it. */
  readonly scriptSources: string;
  /** Links to or contents of style sheets, ready for the head. */
  readonly styles: string;
  readonly body: string;
  /** Script elements, in order. */
  readonly scripts: string;
}

/** A whole page; ends with a line break. The policy keeps it from asking the network for anything. */
export function writeShell({ title, scriptSources, styles, body, scripts }: Shell): string {
  const policy = `default-src 'none'; style-src 'self' 'unsafe-inline' file:; script-src ${scriptSources}; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    styles,
    '</head><body>',
    '<a class="skip" href="#content">Skip to the content</a>',
    body,
    scripts,
    '</body></html>',
    '',
  ].join('\n');
}
