/**
 * The oldest browsers that get the story as it moves, as README, `docs/deploy.md` and the contract
 * page state them: sheets and scripts are built for these. Older ones get the page as without script.
 */
export const OLDEST = ['chrome90', 'firefox91', 'safari15', 'ios15', 'edge90'];

/** The same for scripts: Chrome 90 reads `?.` wrongly beside a spread only, which we never write. */
export const OLDEST_FOR_SCRIPTS = ['chrome91', 'firefox91', 'safari15', 'ios15', 'edge91'];
