import { developerCode } from '$lib/embed/snippets/developer';
import { DEVELOPER_CODES } from '$lib/schema/embed-terms';
import { builder } from '$lib/embed/builder/builder';
import { loaders } from '$lib/embed/host/loaders';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { start, facts } = builder(params.lang);
  const [loader] = loaders();
  return {
    codes: DEVELOPER_CODES.map((name) => ({
      name,
      text: developerCode(name, start, facts, loader!)
    }))
  };
};
