import { startLanguages } from '$lib/shell/languages';

startLanguages();
