import { clientScript } from '$lib/shell/client-script';
import { edition } from '$lib/content/content';
import { KINDS } from '$lib/schema/record';
import { statementViews } from '$lib/classroom/view';
import type { SortData } from '$lib/classroom/types';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const content = edition(params.lang);
  const { words: all, teach } = content;
  const { terms, teach: words } = all;
  const { codebooks } = teach;
  const statements = statementViews(content);
  const data: SortData = {
    codebooks,
    kinds: KINDS.map((id) => ({
      id,
      letter: words.letters[id],
      name: terms.kinds[id].name,
      inText: terms.inText.kinds[id]
    })),
    statements: statements.map(({ id, label, text, kind, accepted }) => ({
      id,
      label,
      text,
      kind,
      accepted: accepted.map((one) => one.kind)
    })),
    words: words.sort,
    classroom: words.classroom
  };
  return { statements, kinds: KINDS, data, script: clientScript('src/entries/teach-sort.ts') };
};
