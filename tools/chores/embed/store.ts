import { storeToday } from '../../../tests/hosts/snippets';

/** Stores the codes that the built site gives today beside those of earlier days. */
console.log(
  storeToday()
    .map((name) => `stored: ${name}`)
    .join('\n') || 'Nothing new to store'
);
