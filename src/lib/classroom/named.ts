import type { Formats } from '$lib/i18n/format';
import type { StatementView } from './view';

/** Some statements by number and in the editorial's own words, so that no code stands alone. */
export const namedStatements = (
  statements: readonly Pick<StatementView, 'id' | 'label' | 'fragment'>[],
  ids: readonly string[],
  { list, quote }: Pick<Formats, 'list' | 'quote'>
): string =>
  list(
    statements
      .filter(({ id }) => ids.includes(id))
      .map(({ label, fragment }) => `${label} ${quote(fragment)}`)
  );
