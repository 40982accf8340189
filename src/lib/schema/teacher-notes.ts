import { z } from 'zod';
import { countWords, slug } from './common';
import { inWords } from './words';

/** Most words in one teacher's note: it is read at a glance, standing. */
export const NOTE_WORDS = 40;

/** What a teacher may ask and point at while a step is on the wall; `id` is the step's slug. */
export const teacherNote = z.strictObject({
  id: slug,
  text: inWords(
    z
      .string()
      .min(1, 'a note may not be empty')
      .superRefine((text, context) => {
        const words = countWords(text);
        if (words <= NOTE_WORDS) return;
        const message = `the note has ${words} words; ${NOTE_WORDS} is the most`;
        context.addIssue({ code: 'custom', message, input: text });
      })
  ),
  /** Rows of the record that the note sends the class to. */
  claims: z.array(slug).optional(),
  clauses: z.array(slug).optional(),
  ledger: z.array(slug).optional()
});
export type TeacherNote = z.infer<typeof teacherNote>;
