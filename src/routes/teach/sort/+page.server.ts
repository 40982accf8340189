import terms from '$data/pages/terms.en.json';
import { clientScript } from '$lib/server/client-script';
import { content } from '$lib/server/content';
import { KINDS } from '$lib/server/schema/evidence';
import { statementViews } from '$lib/server/teach/view';
import type { SortData } from '$lib/teach/types';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
  const { words } = content().teach;
  const statements = statementViews(content());
  const data: SortData = {
    kinds: KINDS.map((id) => ({ id, letter: words.letters[id], name: terms.kinds[id].name })),
    statements: statements.map(({ id, label, text, core, kind, accepted }) => ({
      id,
      label,
      text,
      core,
      kind,
      accepted: accepted.map((one) => one.kind)
    })),
    words: words.sort,
    classroom: words.classroom
  };
  return { statements, kinds: KINDS, data, script: clientScript('src/client/teach-sort.ts') };
};
