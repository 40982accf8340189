import createPurifier, { type WindowLike } from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import { z } from 'zod';
import { readChecked } from '$lib/content/read';
import { builder, fillForm } from '../builder/builder';

/** Where WordPress's own answer is stored: it needs PHP, which a build has not. */
export const WORDPRESS_FILE = 'data/embed/wordpress.json';

const wordpressSchema = z.strictObject({
  /** Version of WordPress whose `wp_kses_post` was run. */
  version: z.string().regex(/^\d+\.\d+(\.\d+)?$/),
  date: z.iso.date(),
  /** The code that went in, with tokens for its words, and what came out. */
  input: z.string().min(1),
  output: z.string().min(1)
});
export type WordPressAnswer = z.infer<typeof wordpressSchema>;

/** What WordPress left of a code when it was last run. */
export function wordpressAnswer(): WordPressAnswer {
  return readChecked(WORDPRESS_FILE, wordpressSchema);
}

export const FILTERS = ['wordpress', 'strict', 'pictures', 'dompurify', 'github'] as const;
export type FilterName = (typeof FILTERS)[number];

/**
 * A code after a filter that publishing systems use, with the real filter.
 *
 * @param code for WordPress only the sample code, as its answer is stored
 * @param site the site's address, whose frames one filter allows
 * @param sample whose words the stored answer is told in
 * @throws RangeError when WordPress was last run on another code
 */
export function filterCode(
  name: FilterName,
  code: string,
  site: string,
  sample = builder()
): string {
  switch (name) {
    case 'wordpress': {
      const { input, output } = wordpressAnswer();
      if (fillForm(input, sample) !== code) {
        throw new RangeError(
          `${WORDPRESS_FILE} is about another code: run "npm run embed:wordpress" to make it again`
        );
      }
      return fillForm(output, sample);
    }
    case 'strict':
      return sanitizeHtml(code);
    case 'pictures':
      return sanitizeHtml(code, {
        allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'iframe'],
        allowedAttributes: {
          ...sanitizeHtml.defaults.allowedAttributes,
          img: ['src', 'alt', 'width', 'height', 'loading'],
          iframe: ['src', 'width', 'height', 'title']
        },
        allowedIframeHostnames: [new URL(site).hostname]
      });
    case 'dompurify': {
      const { window } = new JSDOM('');
      return createPurifier(window as unknown as WindowLike).sanitize(code);
    }
    case 'github':
      return String(
        unified()
          .use(rehypeParse, { fragment: true })
          .use(rehypeSanitize)
          .use(rehypeStringify)
          .processSync(code)
      );
  }
}

/** What of a code survives, as a reader would notice it. */
export function keptParts(html: string): ('link' | 'picture' | 'data' | 'frame')[] {
  const { document } = new JSDOM(html).window;
  const links = [...document.querySelectorAll('a[href]')];
  const found = {
    link: links.some((link) => link.textContent?.trim()),
    picture: Boolean(document.querySelector('img[src][alt]')),
    data: Boolean(document.querySelector('[data-story-embed]')),
    frame: Boolean(document.querySelector('iframe[src]'))
  };
  return (Object.keys(found) as (keyof typeof found)[]).filter((part) => found[part]);
}
