import { cut } from '../catalogue/revision-words.ts';
import { UserError } from '../errors.ts';

interface Span {
  readonly since?: string;
  readonly until?: string;
}

/** The options with the span that stands behind the position, `2017..` or `2017..biden`. @throws UserError when it is none */
export function withSpan<T extends Span>(options: T, span: string | undefined): T {
  if (span === undefined) return options;
  if (options.since !== undefined || options.until !== undefined)
    throw new UserError(`"${span}" and --since or --until say the same thing twice`, ['leave one out']);
  const [since = '', until] = cut(span, '..');
  if (until === undefined || (since === '' && until === ''))
    throw new UserError(`"${span}" is no span of time`, [
      `write "${since || '2017'}.." for all since then, or "..${since || 'biden'}" for all up to its end`,
    ]);
  return { ...options, ...(since !== '' && { since }), ...(until !== '' && { until }) };
}
