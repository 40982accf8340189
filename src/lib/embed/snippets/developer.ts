import type { DeveloperCode } from '$lib/schema/embed-terms';
import { LEAST_HEIGHT } from '$lib/schema/embed-kinds.mjs';
import { LOADER_PATH, SCROLL_PATH } from '../addresses';
import { figure, liveFigure, scriptTag, type Choice, type SnippetFacts } from './snippets';

/** An address of exactly one content, and the hash that a browser checks it by. */
export interface Pinned {
  pinned: string;
  integrity: string;
}

/**
 * A code for developers: our own element; the full story that holds still while the page scrolls it;
 * the loader by the address and the hash of its content.
 *
 * @param loader the loader's address of its content
 */
export function developerCode(
  name: DeveloperCode,
  choice: Choice,
  facts: SnippetFacts,
  loader: Pinned
): string {
  const { lang, scene } = choice;
  const script = (path: string) => scriptTag(facts.site + path);
  switch (name) {
    case 'element':
      return `<story-embed scene="${scene.id}" lang="${lang}" theme="host" least="${LEAST_HEIGHT}"></story-embed>\n${script(LOADER_PATH)}`;
    case 'scroll': {
      const data = `data-story-embed="full" data-lang="${lang}" data-theme="host" data-scroll="on"`;
      return [figure(choice, facts, data), ...[LOADER_PATH, SCROLL_PATH].map(script)].join('\n');
    }
    case 'pinned': {
      const check = ` integrity="${loader.integrity}" crossorigin="anonymous"`;
      return `${liveFigure(choice, facts)}\n${scriptTag(facts.site + loader.pinned, check)}`;
    }
  }
}
