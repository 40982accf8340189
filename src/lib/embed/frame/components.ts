import type { Component } from 'svelte';
import type { BaseMap } from '$lib/geo/base-map';
import type { EmbedKind, EmbedKindName } from '$lib/schema/embed-kinds.mjs';
import Embed from './Embed.svelte';
import FlowsEmbed from './FlowsEmbed.svelte';
import type { EmbedPage } from './page';

/** What the page of an embed gets, of whatever kind. */
export interface EmbedProps {
  embed: EmbedPage;
  map: BaseMap;
  /** Address of its script from the site's root, without a leading slash. */
  script: string;
  /** Slug of the scene to start at. */
  start: string;
  kind: EmbedKind;
  /** Address of this page from the site's root. */
  path: string;
}

/** What each kind of embed looks like before its script runs. */
export const EMBED_COMPONENTS: Record<EmbedKindName, Component<EmbedProps>> = {
  card: Embed,
  full: Embed,
  flows: FlowsEmbed
};
