declare module 'virtual:title-fonts' {
  /** Addresses of the files in which titles are set, by script. */
  export const TITLE_FONTS: Record<string, string[]>;
}
