import '$lib/shell/old-browsers';
import { mount } from 'svelte';
import Builder from '$lib/embed/builder/Builder.svelte';
import type { Builder as Data } from '$lib/embed/builder/builder';
import { ownAddresses } from '$lib/embed/builder/own-addresses';

/** Brings the builder to life: the same page, with choices instead of links. */
const target = document.querySelector<HTMLElement>('[data-builder]');
const source = document.getElementById('builder-data');
if (target && source) {
  const { root, ...given } = JSON.parse(source.textContent) as Data & { root: string };
  const data = ownAddresses(given, new URL(`${root}/`, location.href).href);
  target.replaceChildren();
  mount(Builder, { target, props: { data, root, live: true } });
  target.dataset['ready'] = '';
}
