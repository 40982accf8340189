import { z } from 'zod';
import { phrase, texts } from './parts';

/** Search, filters and citations of the pages of the evidence. */
export const find = z.strictObject({
  ...texts('search', 'more', 'any', 'none', 'openAll', 'closeAll', 'reset', 'contents').shape,
  ...texts('cite', 'copied', 'card', 'back').shape,
  count: phrase('n', 'of'),
  noneFor: phrase('words'),
  cited: phrase('row', 'story', 'page', 'address', 'day'),
  filters: texts(
    ...(['kind', 'record', 'flow', 'measure', 'layer', 'year'] as const),
    ...(['rank', 'language', 'state'] as const)
  )
});
