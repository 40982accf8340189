import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line that a file must hold once, and what is put before it. */
interface Insertion {
  before: string;
  text: string;
}

/** The files of the recipe "Add a kind of embed" in docs/architecture.md, for a list of all flows. */
const CHANGED: Record<string, Insertion> = {
  'src/lib/schema/embed-kinds.mjs': {
    before: ']);\n\n/**\n * Px that the frame of a stepper',
    text: `,
  {
    name: 'list',
    segment: 'list',
    entry: 'embed-list',
    layout: 'stacked',
    width: 600,
    height: 400,
    ratio: '3/2',
    page: '',
    picture: '',
    oembed: true,
    bars: { script: 2048, page: 40960 }
  }
`
  },
  'src/lib/embed/frame/components.ts': { before: '  card: Embed,', text: '  list: ListEmbed,\n' },
  'data/words/en/pages/builder.json': {
    before: '    "picture": {\n      "name": "Picture"',
    text: '    "list": { "name": "All flows", "help": "A list of what moved, for pages about numbers." },\n'
  }
};
const NEW: Record<string, string> = {
  'src/lib/embed/frame/ListEmbed.svelte': `<script lang="ts">
  import { base } from '$app/paths';
  import PageHead from '$lib/shell/PageHead.svelte';
  import { classicScript } from '$lib/shell/scripts';
  import type { EmbedProps } from './components';

  let { embed, script, start, kind, path }: EmbedProps = $props();
</script>

<PageHead title={embed.title} description={embed.summary} {path} canonical="/" image={start} noindex />
<svelte:head>{@html classicScript(\`\${base}/\${script}\`)}</svelte:head>
<main id="embed-root" data-message-id={kind.segment}>
  <ul>
    {#each Object.keys(embed.data.flows) as id (id)}<li data-flow={id}>{id}</li>{/each}
  </ul>
</main>
`,
  'src/entries/classic/embed-list.ts': `import { connectToHost } from '$lib/embed/frame/host-connection';

addEventListener('load', () => {
  const root = document.querySelector<HTMLElement>('#embed-root')!;
  const host = connectToHost({ root, onMessage: () => undefined });
  host.postMessage('ready', { lang: document.documentElement.lang, scenes: 1, height: host.height() });
});
`
};

/**
 * Follows the recipe in a copy of the project.
 *
 * @param folder the copy
 * @returns paths of the files that it took
 * @throws Error when a file no longer has the place that the recipe names
 */
export function addEmbedKind(folder: string): string[] {
  for (const [path, { before, text }] of Object.entries(CHANGED)) {
    const file = join(folder, path);
    const parts = readFileSync(file, 'utf8').split(before);
    if (parts.length !== 2) throw new Error(`${path} should hold this once: ${before}`);
    writeFileSync(file, parts.join(text + before));
  }
  const components = join(folder, 'src/lib/embed/frame/components.ts');
  writeFileSync(
    components,
    `import ListEmbed from './ListEmbed.svelte';\n${readFileSync(components, 'utf8')}`
  );
  for (const [path, text] of Object.entries(NEW)) writeFileSync(join(folder, path), text);
  return [...Object.keys(CHANGED), ...Object.keys(NEW)];
}
