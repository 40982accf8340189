import { PROMISED_OPTIONS, promisedAddresses } from '$lib/embed/contract/promised';
import { developerCode } from '$lib/embed/snippets/developer';
import { DEVELOPER_CODES } from '$lib/schema/embed-terms';
import { builder } from '$lib/embed/builder/builder';
import { loaders } from '$lib/embed/host/loaders';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { start, facts, lang } = builder(params.lang);
  const [loader] = loaders();
  return {
    items: {
      addresses: Object.entries(promisedAddresses(lang)),
      options: Object.entries(PROMISED_OPTIONS)
    },
    codes: DEVELOPER_CODES.map((name) => ({
      name,
      text: developerCode(name, start, facts, loader!)
    }))
  };
};
