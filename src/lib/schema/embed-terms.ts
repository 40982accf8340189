/** Codes that the contract page shows to developers, in its order. */
export const DEVELOPER_CODES = ['element', 'scroll', 'pinned'] as const;
export type DeveloperCode = (typeof DEVELOPER_CODES)[number];

/** Types of the messages that an embed sends, and those that it hears. */
export const MESSAGES = {
  embed: ['ready', 'height', 'scene', 'complete', 'open-story', 'want-scroll'],
  host: ['hello', 'goto', 'theme', 'scroll']
} as const;
export type MessageName = (typeof MESSAGES)[keyof typeof MESSAGES][number];

/** Sections of the contract, in their order; each name is also the section's anchor. */
export const CONTRACT_SECTIONS = [
  'addresses',
  'codes',
  'options',
  'heights',
  'from-embed',
  'from-host',
  'safety',
  'limits'
] as const;

/** Addresses that the contract promises, in its order. */
export const CONTRACT_ADDRESSES = [
  'card',
  'scene',
  'full',
  'flows',
  'loader',
  'scroll',
  'pictures',
  'oembed'
] as const;
export type ContractAddress = (typeof CONTRACT_ADDRESSES)[number];

/** Options of these addresses, in its order. */
export const CONTRACT_OPTIONS = [
  'theme',
  'accent',
  'ui',
  'text',
  'motion',
  'date',
  'transparent'
] as const;
export type ContractOption = (typeof CONTRACT_OPTIONS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a code may say of the colours: those of the page that holds it, or one of the themes. */
export const COLOURS = ['host', ...THEMES] as const;
export type Colours = (typeof COLOURS)[number];

/** Where a code may be pasted; each takes another form. */
export const HOST_KINDS = [
  'unknown',
  'wordpress',
  'ghost',
  'drupal',
  'html',
  'resizer',
  'pym',
  'amp',
  'newsletter',
  'slides'
] as const;
export type HostKind = (typeof HOST_KINDS)[number];
