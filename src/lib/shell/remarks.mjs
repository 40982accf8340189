/**
 * A script as every reader gets it: without lines of remarks, and without the spaces that set lines in.
 * Pages write it so, and the policy that allows it takes its hash so.
 *
 * @param {string} script
 * @returns {string}
 */
export const withoutRemarks = (script) =>
  script
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^\s+/gm, '')
    .trim();
