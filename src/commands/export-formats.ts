/** What `catalogue export` can write. */
export const EXPORT_FORMATS = ['csv', 'ndjson', 'yaml', 'json', 'vale'] as const;
