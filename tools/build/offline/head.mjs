import { createHash } from 'node:crypto';
import { POLICY, policyText } from '../headers.mjs';

/** An element with its attributes and what stands in it. */
export function make(document, name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Code as it may stand in a script element: nothing in it can end the element or hide its end. */
export function inScript(code) {
  return code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c');
}

/** A script with its code inside. */
export function scriptOf(document, code, type) {
  const script = document.createElement('script');
  if (type) script.setAttribute('type', type);
  script.textContent = code;
  return script;
}

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Writes the head of the file: its policy, which allows what stands in it and nothing else, its title
 * and its styles.
 *
 * @param {Document} document
 * @param {{ boot: string, codes: string[], style: string, title: string, icon: Buffer, canonical: string }} what
 */
export function writeHead(document, { boot, style, codes, title, icon, canonical }) {
  const policy = policyText({
    'default-src': ['none'],
    'script-src': [boot, ...codes].map(hash),
    'style-src': [hash(style)],
    'img-src': ['data:'],
    'font-src': ['data:'],
    'base-uri': ['none'],
    'form-action': ['none'],
    'require-trusted-types-for': POLICY['require-trusted-types-for'],
    // Each script brings its own copy of the runtime, and each makes the policy.
    'trusted-types': [...POLICY['trusted-types'], 'allow-duplicates']
  });
  const description = document.querySelector('meta[name="description"]');
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.replaceChildren(
    make(document, 'meta', { charset: 'utf-8' }),
    make(document, 'meta', { 'http-equiv': 'content-security-policy', content: policy }),
    make(document, 'meta', {
      name: 'viewport',
      content: 'width=device-width, initial-scale=1, viewport-fit=cover'
    }),
    make(document, 'title', {}, title),
    description ?? '',
    make(document, 'meta', { name: 'color-scheme', content: 'light dark' }),
    make(document, 'link', { rel: 'canonical', href: canonical }),
    make(document, 'link', {
      rel: 'icon',
      href: `data:image/svg+xml;base64,${icon.toString('base64')}`,
      type: 'image/svg+xml'
    }),
    scriptOf(document, boot),
    sheet
  );
}
