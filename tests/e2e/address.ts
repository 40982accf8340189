/** Full address of a path of the built site under test. */
export function address(path = '/'): string {
  return `${process.env['SITE_UNDER_TEST']}${path}`;
}
