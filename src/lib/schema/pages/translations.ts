import { head, phrase, texts } from './parts';
import { z } from 'zod';

/** How far each translation is, and how it was made. */
export const translations = z.strictObject({
  ...head,
  ...texts('link', 'heading', 'how', 'unread', 'fault').shape,
  read: phrase('who', 'day'),
  ...texts('page', 'texts', 'done', 'old', 'everyPage', 'allPages').shape
});
