/** The formats that a chart can be written in. */
export const CHART_FORMATS = ['ansi', 'plain', 'svg', 'html', 'csv', 'json'] as const;
