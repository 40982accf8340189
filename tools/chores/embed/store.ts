import { storeToday } from '../../../tests/hosts/snippets';

/** Stores the codes that the built site gives today beside those of earlier days. */
try {
  const names = storeToday();
  console.log(names.map((name) => `stored: ${name}`).join('\n') || 'Nothing new to store');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
