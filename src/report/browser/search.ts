import { dateIdOf } from '../../catalogue/date-id.ts';
import type { SearchEntry } from '../report.ts';
import { make } from './elements.ts';
import { type Found, findEntries } from './find-entries.ts';

declare const diplodiffSearch: readonly SearchEntry[];

const MOST = 100;

/** Puts a field into the index that looks through titles and wordings. */
export function offerSearch(index: HTMLElement, isSinglePage: boolean): void {
  const field = make('input', { type: 'search', id: 'query', autocomplete: 'off', spellcheck: 'false' });
  const status = make('p', { role: 'status', class: 'quiet' });
  const results = make('ul', { class: 'results' });
  const positions = index.querySelector<HTMLElement>('.positions')!;
  const addressOf = (position: string, id: string) =>
    isSinglePage ? `#${id}` : `${position}.html${id === position ? '' : `#${id}`}`;
  index
    .querySelector('.search')!
    .append(make('label', { for: 'query' }, ['Search titles and wordings']), field, status, results);
  const search = () => {
    const query = field.value.trim();
    positions.hidden = query !== '';
    const found = query === '' ? [] : findEntries(diplodiffSearch, query);
    status.textContent = query === '' ? '' : summaryOf(found.length);
    results.replaceChildren(...found.slice(0, MOST).map((one) => drawFound(one, addressOf)));
  };
  field.addEventListener('input', search);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    field.value = '';
    search();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isTyping || index.hidden || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.focus();
  });
  // A browser that comes back to the page may have kept what was typed.
  if (field.value !== '') search();
}

function summaryOf(count: number): string {
  if (count === 0) return 'Nothing found. All words must occur in a title or in one wording.';
  return `${count} found${count > MOST ? `, the first ${MOST} shown` : ''}.`;
}

function drawFound(
  { entry, wording, before, match, after }: Found,
  addressOf: (position: string, id: string) => string,
): HTMLElement {
  const name = wording === undefined ? entry.id : `${dateIdOf(wording)} ${wording.period}`;
  return make('li', {}, [
    make('a', { href: addressOf(entry.id, wording?.id ?? entry.id) }, [`${entry.title} · ${entry.actor}`]),
    make('span', { class: 'quiet' }, [` ${name}`]),
    make(
      'span',
      { class: 'marks' },
      (wording?.marks ?? []).map((mark) => ` (${mark})`),
    ),
    make('br'),
    before,
    make('mark', {}, [match]),
    after,
  ]);
}
