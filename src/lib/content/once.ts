import { oncePerObject } from '$lib/i18n/once';
import type { Content } from './content';

/** A function of an edition that is worked out once for each. */
export const oncePerEdition = <T>(make: (content: Content) => T): ((content: Content) => T) =>
  oncePerObject(make);
