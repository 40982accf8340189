/** The pages that every page links to, in the order of the links, with their paths. */
export const NAV = {
  story: '/',
  text: '/text/',
  claims: '/claims/',
  clause: '/clause/',
  numbers: '/numbers/',
  flows: '/flows/',
  timeline: '/timeline/',
  sources: '/sources/',
  methods: '/methods/',
  data: '/data/',
  embed: '/embed/',
  teach: '/teach/'
} as const;
export type NavName = keyof typeof NAV;
export const NAV_NAMES = Object.keys(NAV) as NavName[];

/** Values that a text of the methods page may name. */
export const METHOD_VALUES = [
  'editorialDay',
  'closingDay',
  'changedDay',
  'claims',
  'lat',
  'lon'
] as const;

/** Sections of the methods page, in their order; each name is also the section's anchor. */
export const METHOD_SECTIONS = [
  'made',
  'coder',
  'ranges',
  'borders',
  'projection',
  'routes',
  'unverified',
  'challenge',
  'licences'
] as const;
