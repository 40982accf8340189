/**
 * The oldest browsers that get the story as it moves, as README, `docs/deploy.md` and the contract
 * page state them: sheets are built for these. Older ones get the page as without script.
 */
export const OLDEST = ['chrome90', 'firefox91', 'safari15', 'ios15', 'edge90'];

/**
 * The same for scripts, whose bundler would rewrite every class for them, though they know all but
 * a few rare forms of this edition: `tests/build/oldest.test.ts` finds those.
 */
export const OLDEST_FOR_SCRIPTS = 'es2022';
